/** People, organizations and memberships as Popolo, the JSON of those who watch parliaments. */
@NullMarked
package org.newsdocket.exchange.popolo;

import org.jspecify.annotations.NullMarked;
