/** The service as it is run: real processes, alone and several on one store. */
@NullMarked
package org.newsdocket.instances;

import org.jspecify.annotations.NullMarked;
