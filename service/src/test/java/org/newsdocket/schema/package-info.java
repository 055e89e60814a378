/** What holds for the SDL files themselves, without starting the service. */
@NullMarked
package org.newsdocket.schema;

import org.jspecify.annotations.NullMarked;
