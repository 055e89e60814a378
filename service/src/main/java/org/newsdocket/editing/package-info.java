/**
 * Changes records as editors and importers ask for it: what is asked for, what is wrong with it,
 * all of it or nothing.
 */
@NullMarked
package org.newsdocket.editing;

import org.jspecify.annotations.NullMarked;
