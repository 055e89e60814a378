/** Statements in MongoDB. */
@NullMarked
package org.newsdocket.statement.mongo;

import org.jspecify.annotations.NullMarked;
