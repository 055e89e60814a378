/**
 * Who asks, and what they may do: tokens of an issuer, keys of our own, scopes.
 *
 * <p>Keys are no part of the record, so they stand in no ledger: what is in it is exported,
 * followed and kept for ever, and nothing of a key may be. Who issued and who revoked one, and
 * when, stays with the key itself, which is never deleted. Its secret is told once, to whoever
 * issues it, and stands nowhere: neither in the store nor in a log.
 */
@NullMarked
package org.newsdocket.access;

import org.jspecify.annotations.NullMarked;
