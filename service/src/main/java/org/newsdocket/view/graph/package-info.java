/** Which View a request has. */
@NullMarked
package org.newsdocket.view.graph;

import org.jspecify.annotations.NullMarked;
