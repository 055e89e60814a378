package org.newsdocket.architecture.broken.insides.record.mongo;

/** What all records share may be seen. */
public class Shared {}
