/** What all records share: their ids, sources, facts, names, marked text and partial dates. */
@NullMarked
package org.newsdocket.record;

import org.jspecify.annotations.NullMarked;
