/** The set-up of GraphQL that no noun owns. */
@NullMarked
package org.newsdocket.platform.graph;

import org.jspecify.annotations.NullMarked;
