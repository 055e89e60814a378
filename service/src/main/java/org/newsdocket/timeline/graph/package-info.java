/** Resolvers of timelines. */
@NullMarked
package org.newsdocket.timeline.graph;

import org.jspecify.annotations.NullMarked;
