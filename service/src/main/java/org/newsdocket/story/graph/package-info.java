/** Resolvers of stories, and of the edges that stories hold. */
@NullMarked
package org.newsdocket.story.graph;

import org.jspecify.annotations.NullMarked;
