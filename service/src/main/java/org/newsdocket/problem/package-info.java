/** What a caller did wrong, as values with stable codes. */
@NullMarked
package org.newsdocket.problem;

import org.jspecify.annotations.NullMarked;
