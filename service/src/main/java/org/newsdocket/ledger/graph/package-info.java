/** Resolvers of the history of records. */
@NullMarked
package org.newsdocket.ledger.graph;

import org.jspecify.annotations.NullMarked;
