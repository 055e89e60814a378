/** Resolvers of actors. */
@NullMarked
package org.newsdocket.actor.graph;

import org.jspecify.annotations.NullMarked;
