/** Resolvers of proceedings and standings, and of the edges that proceedings hold. */
@NullMarked
package org.newsdocket.proceeding.graph;

import org.jspecify.annotations.NullMarked;
