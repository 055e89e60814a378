package org.newsdocket.architecture.broken.mongotograph.story.mongo;

import org.newsdocket.architecture.broken.mongotograph.story.graph.Selection;

class BrokenMongoStories {
    Selection selection = new Selection();
}
