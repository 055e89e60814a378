/**
 * The record in and out: what is read from files comes in through the same checks and the same
 * ledger, whatever it is.
 */
@NullMarked
package org.newsdocket.exchange;

import org.jspecify.annotations.NullMarked;
