/** Problems as GraphQL errors. */
@NamedInterface("graph")
@NullMarked
package org.newsdocket.problem.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
