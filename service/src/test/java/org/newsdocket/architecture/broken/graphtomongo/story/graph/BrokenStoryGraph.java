package org.newsdocket.architecture.broken.graphtomongo.story.graph;

import org.newsdocket.architecture.broken.graphtomongo.actor.mongo.Documents;

class BrokenStoryGraph {
    Documents documents = new Documents();
}
