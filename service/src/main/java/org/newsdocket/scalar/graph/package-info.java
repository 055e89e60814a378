/** How scalars that travel as text are read and printed; knows no scalar by name. */
@NamedInterface("graph")
@NullMarked
package org.newsdocket.scalar.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
