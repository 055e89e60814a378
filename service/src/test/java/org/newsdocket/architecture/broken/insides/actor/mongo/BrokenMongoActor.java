package org.newsdocket.architecture.broken.insides.actor.mongo;

public class BrokenMongoActor {}
