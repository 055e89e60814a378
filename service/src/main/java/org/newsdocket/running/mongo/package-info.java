/** What the driver's exceptions tell of the store. */
@NullMarked
package org.newsdocket.running.mongo;

import org.jspecify.annotations.NullMarked;
