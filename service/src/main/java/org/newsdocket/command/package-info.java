/** What can be done with the record from a command line, in place of serving it. */
@NullMarked
package org.newsdocket.command;

import org.jspecify.annotations.NullMarked;
