/** Import and export over HTTP. */
@NullMarked
package org.newsdocket.exchange.web;

import org.jspecify.annotations.NullMarked;
