/** What a client is told where the store fails. */
@NullMarked
package org.newsdocket.running.graph;

import org.jspecify.annotations.NullMarked;
