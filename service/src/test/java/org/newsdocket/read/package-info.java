/** The read side as clients use it: made-up records in, GraphQL answers out. */
@NullMarked
package org.newsdocket.read;

import org.jspecify.annotations.NullMarked;
