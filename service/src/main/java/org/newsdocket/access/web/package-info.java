/** Finds out who a request over HTTP comes from, and refuses those that nobody vouches for. */
@NullMarked
package org.newsdocket.access.web;

import org.jspecify.annotations.NullMarked;
