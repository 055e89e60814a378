/** Who asks, and what they may do: keys, tokens, scopes. */
@NullMarked
package org.newsdocket.access;

import org.jspecify.annotations.NullMarked;
