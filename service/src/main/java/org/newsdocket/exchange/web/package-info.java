/** Import and export over HTTP, for editors. */
@NullMarked
package org.newsdocket.exchange.web;

import org.jspecify.annotations.NullMarked;
