/** Proceedings in MongoDB, with the standings that they are found by. */
@NullMarked
package org.newsdocket.proceeding.mongo;

import org.jspecify.annotations.NullMarked;
