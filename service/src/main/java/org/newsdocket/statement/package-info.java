/** Who said or published what, where, and in which stories it is reported. */
@NullMarked
package org.newsdocket.statement;

import org.jspecify.annotations.NullMarked;
