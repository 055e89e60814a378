package org.newsdocket.paging;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param size how many items at most, 1 to {@value #LARGEST}
 * @param backward the items before {@code from} (or the last ones), still in the order of the list
 * @param from the place to start beyond; null for the start of the list, or its end when backward
 * @param counted whether the length of the whole list is wanted
 */
public record PageRequest(int size, boolean backward, @Nullable Position from, boolean counted) {
    public static final int DEFAULT = 20;
    public static final int LARGEST = 100;

    public static PageRequest first(int size) {
        return new PageRequest(size, false, null, false);
    }
}
