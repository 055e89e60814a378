/**
 * What reading any foreign format takes: objects of which nothing is lost in silence, and facts
 * made of them.
 */
@NullMarked
package org.newsdocket.exchange.foreign;

import org.jspecify.annotations.NullMarked;
