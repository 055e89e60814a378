/** The ledger in MongoDB, and the collections that are projected from it. */
@NullMarked
package org.newsdocket.ledger.mongo;

import org.jspecify.annotations.NullMarked;
