/** Actors in MongoDB. */
@NullMarked
package org.newsdocket.actor.mongo;

import org.jspecify.annotations.NullMarked;
