package org.newsdocket.architecture.broken.order.statement;

/** Public, so that the compiler lets a stranger see it. */
public class Statements {}
