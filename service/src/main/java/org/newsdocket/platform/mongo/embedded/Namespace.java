package org.newsdocket.platform.mongo.embedded;

record Namespace(String database, String collection) {}
