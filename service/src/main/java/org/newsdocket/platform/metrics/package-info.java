/**
 * What operators see of the service from outside: its metrics and a line for each request. The one
 * part of the platform that every other package may use, as all have something to tell.
 */
@NamedInterface("metrics")
@NullMarked
package org.newsdocket.platform.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
