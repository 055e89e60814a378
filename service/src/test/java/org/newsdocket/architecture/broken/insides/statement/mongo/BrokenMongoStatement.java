package org.newsdocket.architecture.broken.insides.statement.mongo;

public class BrokenMongoStatement {}
