package org.newsdocket.paging;

/**
 * A place in an ordered list: the value that the list is ordered by, as text, and the id of the
 * item, which decides among equals. It stays a place when the item is gone.
 */
public record Position(String key, String id) {}
