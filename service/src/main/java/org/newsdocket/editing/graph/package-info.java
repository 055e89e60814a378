/** Mutations. */
@NamedInterface("graph")
@NullMarked
package org.newsdocket.editing.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
