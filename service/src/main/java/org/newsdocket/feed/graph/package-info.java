/** Resolvers of changes, and the place in the ledger that each answer reflects. */
@NullMarked
package org.newsdocket.feed.graph;

import org.jspecify.annotations.NullMarked;
