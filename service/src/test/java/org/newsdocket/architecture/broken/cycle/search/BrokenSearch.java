package org.newsdocket.architecture.broken.cycle.search;

import org.newsdocket.architecture.broken.cycle.feed.BrokenFeed;

public class BrokenSearch {
    Class<?> feed = BrokenFeed.class;
}
