package org.newsdocket.architecture.broken.graphtomongo.actor.mongo;

/** Public, so that the compiler lets a stranger see it. */
public class Documents {}
