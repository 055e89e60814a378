/** Gives each request its View. */
@NullMarked
package org.newsdocket.access.graph;

import org.jspecify.annotations.NullMarked;
