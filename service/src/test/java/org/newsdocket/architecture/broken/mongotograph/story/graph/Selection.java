package org.newsdocket.architecture.broken.mongotograph.story.graph;

/** Public, so that the compiler lets a stranger see it. */
public class Selection {}
