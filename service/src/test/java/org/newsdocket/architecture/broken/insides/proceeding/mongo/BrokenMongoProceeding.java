package org.newsdocket.architecture.broken.insides.proceeding.mongo;

public class BrokenMongoProceeding {}
