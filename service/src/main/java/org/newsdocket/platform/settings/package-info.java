/** Tells whoever starts the service, at once and in words, what is wrong with its settings. */
@NullMarked
package org.newsdocket.platform.settings;

import org.jspecify.annotations.NullMarked;
