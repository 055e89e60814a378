/** Mutations. */
@NullMarked
package org.newsdocket.editing.graph;

import org.jspecify.annotations.NullMarked;
