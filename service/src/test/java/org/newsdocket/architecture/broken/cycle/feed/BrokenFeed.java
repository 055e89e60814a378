package org.newsdocket.architecture.broken.cycle.feed;

import org.newsdocket.architecture.broken.cycle.search.BrokenSearch;

public class BrokenFeed {
    BrokenSearch search = new BrokenSearch();
}
