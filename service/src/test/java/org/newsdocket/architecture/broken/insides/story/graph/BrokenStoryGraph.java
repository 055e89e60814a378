package org.newsdocket.architecture.broken.insides.story.graph;

public class BrokenStoryGraph {}
