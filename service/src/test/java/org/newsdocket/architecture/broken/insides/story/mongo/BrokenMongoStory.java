package org.newsdocket.architecture.broken.insides.story.mongo;

public class BrokenMongoStory {}
