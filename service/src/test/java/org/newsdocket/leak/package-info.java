/**
 * Nothing that a reader may not know of is told: a record full of secrets, asked for everything.
 */
@NullMarked
package org.newsdocket.leak;

import org.jspecify.annotations.NullMarked;
