/** The secret that cursors are signed with, shared by all instances on one store. */
@NullMarked
package org.newsdocket.paging.mongo;

import org.jspecify.annotations.NullMarked;
