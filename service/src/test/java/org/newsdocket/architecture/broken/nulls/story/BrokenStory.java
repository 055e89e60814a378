package org.newsdocket.architecture.broken.nulls.story;

class BrokenStory {}
