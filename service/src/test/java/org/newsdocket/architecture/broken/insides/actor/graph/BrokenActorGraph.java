package org.newsdocket.architecture.broken.insides.actor.graph;

public class BrokenActorGraph {}
