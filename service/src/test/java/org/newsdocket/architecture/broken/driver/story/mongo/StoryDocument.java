package org.newsdocket.architecture.broken.driver.story.mongo;

import org.bson.Document;

class StoryDocument {
    Document document = new Document();
}
