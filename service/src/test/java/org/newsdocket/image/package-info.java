/** The image that the Dockerfile makes. */
@NullMarked
package org.newsdocket.image;

import org.jspecify.annotations.NullMarked;
