/**
 * All writing: changesets in one ordered, gap-free, tamper-evident row, and the projections made
 * from them.
 */
@NullMarked
package org.newsdocket.ledger;

import org.jspecify.annotations.NullMarked;
