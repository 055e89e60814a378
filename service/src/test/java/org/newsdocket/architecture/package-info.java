/** The rules that the code keeps, and samples that break each of them. */
@NullMarked
package org.newsdocket.architecture;

import org.jspecify.annotations.NullMarked;
