/** Resolvers of statements, and of the edges that statements hold. */
@NullMarked
package org.newsdocket.statement.graph;

import org.jspecify.annotations.NullMarked;
