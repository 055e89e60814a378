/** Resolvers of what rests on a record. */
@NullMarked
package org.newsdocket.reach.graph;

import org.jspecify.annotations.NullMarked;
