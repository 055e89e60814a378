/**
 * Records in MongoDB: one collection a kind, read only through a View, by id, by page or by
 * reference. Shared by the store adapters of the nouns.
 */
@NamedInterface("mongo")
@NullMarked
package org.newsdocket.record.mongo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
