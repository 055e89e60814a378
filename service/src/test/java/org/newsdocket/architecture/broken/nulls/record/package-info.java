/** Marked as it should be. */
@NullMarked
package org.newsdocket.architecture.broken.nulls.record;

import org.jspecify.annotations.NullMarked;
