/** Keys in MongoDB. */
@NullMarked
package org.newsdocket.access.mongo;

import org.jspecify.annotations.NullMarked;
