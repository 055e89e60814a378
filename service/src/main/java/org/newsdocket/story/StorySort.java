package org.newsdocket.story;

/** Orders of stories. */
public enum StorySort {
    NEWEST,
    OLDEST,
    RECENTLY_UPDATED,
    MOST_URGENT
}
