package org.newsdocket.architecture.broken.engine.story;

import org.springframework.graphql.data.method.annotation.QueryMapping;

class BrokenController {
    @QueryMapping
    String story() {
        return "a story";
    }
}
