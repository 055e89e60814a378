/** Pages of long lists, and the signed cursors that resume them. */
@NullMarked
package org.newsdocket.paging;

import org.jspecify.annotations.NullMarked;
