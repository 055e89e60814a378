/** What rests on a record, and so is to be looked at when that is put right or taken back. */
@NullMarked
package org.newsdocket.reach;

import org.jspecify.annotations.NullMarked;
