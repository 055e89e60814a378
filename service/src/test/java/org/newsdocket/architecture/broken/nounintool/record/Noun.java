package org.newsdocket.architecture.broken.nounintool.record;

/** Public, so that the compiler lets a stranger see it. */
public class Noun {}
