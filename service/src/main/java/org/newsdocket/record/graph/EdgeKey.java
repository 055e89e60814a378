package org.newsdocket.record.graph;

import org.newsdocket.paging.PageRequest;
import org.newsdocket.record.RecordId;

/** One page of an edge of one record. */
record EdgeKey(RecordId owner, Object arguments, PageRequest page) {}
