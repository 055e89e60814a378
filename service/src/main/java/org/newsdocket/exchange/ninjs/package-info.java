/** Stories as ninjs, the JSON of the International Press Telecommunications Council. */
@NullMarked
package org.newsdocket.exchange.ninjs;

import org.jspecify.annotations.NullMarked;
