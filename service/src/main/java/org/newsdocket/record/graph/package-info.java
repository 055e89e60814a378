/**
 * Reading records from a resolver: joins in batches, connections, texts as the viewer may read
 * them. Shared by the resolvers of the nouns.
 */
@NamedInterface("graph")
@NullMarked
package org.newsdocket.record.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
