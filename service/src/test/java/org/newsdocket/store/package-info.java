/** Stores for tests: every engine at hand, the service on it, and what it asks of the store. */
@NullMarked
package org.newsdocket.store;

import org.jspecify.annotations.NullMarked;
