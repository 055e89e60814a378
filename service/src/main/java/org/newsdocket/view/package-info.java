/** Who asks, and of when: the one place that decides what may be seen of a record. */
@NullMarked
package org.newsdocket.view;

import org.jspecify.annotations.NullMarked;
