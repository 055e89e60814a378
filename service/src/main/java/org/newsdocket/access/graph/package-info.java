/** Gives each request its View and the operations that its viewer may use; resolvers of keys. */
@NullMarked
package org.newsdocket.access.graph;

import org.jspecify.annotations.NullMarked;
