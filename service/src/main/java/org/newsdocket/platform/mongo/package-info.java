/** Which MongoDB the service talks to, and how. */
@NullMarked
package org.newsdocket.platform.mongo;

import org.jspecify.annotations.NullMarked;
