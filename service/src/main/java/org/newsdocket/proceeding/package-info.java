/**
 * Legal proceedings: parties, charges, events, and where they leave each person. Depends on actors.
 */
@NullMarked
package org.newsdocket.proceeding;

import org.jspecify.annotations.NullMarked;
