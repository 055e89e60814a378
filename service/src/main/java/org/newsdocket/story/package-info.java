/** Stories as they were published, with the actors and proceedings that they tell of. */
@NullMarked
package org.newsdocket.story;

import org.jspecify.annotations.NullMarked;
