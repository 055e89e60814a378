/** What happened and what was said in a story, in order. */
@NullMarked
package org.newsdocket.timeline;

import org.jspecify.annotations.NullMarked;
