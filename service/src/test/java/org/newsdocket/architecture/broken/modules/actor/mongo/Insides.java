package org.newsdocket.architecture.broken.modules.actor.mongo;

/** Public, so that the compiler lets a stranger see it. */
public class Insides {}
