package org.newsdocket.architecture.broken.driver.story;

import org.bson.Document;

class BrokenStory {
    Document document = new Document();
}
