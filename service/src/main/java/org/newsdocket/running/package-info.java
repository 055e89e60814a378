/**
 * Whether the service can serve: what is done before it does, what it waits for, and what it says
 * of a store that fails. The port is open and the process alive meanwhile, so that whoever runs it
 * sees how far it is, and nobody ends it for being slow.
 */
@NullMarked
package org.newsdocket.running;

import org.jspecify.annotations.NullMarked;
