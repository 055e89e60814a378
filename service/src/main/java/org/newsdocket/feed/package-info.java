/** What changed, in order, for those who follow the record. */
@NullMarked
package org.newsdocket.feed;

import org.jspecify.annotations.NullMarked;
