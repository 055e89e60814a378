package org.newsdocket.architecture.broken.engine.story.graph;

import org.springframework.graphql.data.method.annotation.QueryMapping;

class StoryGraph {
    @QueryMapping
    String story() {
        return "a story";
    }
}
