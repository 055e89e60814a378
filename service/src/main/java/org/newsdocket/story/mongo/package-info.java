/** Stories in MongoDB. */
@NullMarked
package org.newsdocket.story.mongo;

import org.jspecify.annotations.NullMarked;
