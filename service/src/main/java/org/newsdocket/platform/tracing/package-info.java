/**
 * Traces: what they may tell, and that there are none, and no cost of any, until somebody names
 * where to send them.
 */
@NullMarked
package org.newsdocket.platform.tracing;

import org.jspecify.annotations.NullMarked;
