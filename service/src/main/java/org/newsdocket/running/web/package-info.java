/** The doors of the service: closed until it is ready. */
@NullMarked
package org.newsdocket.running.web;

import org.jspecify.annotations.NullMarked;
