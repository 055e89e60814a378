package org.newsdocket.architecture.broken.insides.story.mongo;

class StoryIndexes {
    /** Nested types are as hidden as what they are nested in. */
    public static class Name {}
}
