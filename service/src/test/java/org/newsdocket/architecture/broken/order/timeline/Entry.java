package org.newsdocket.architecture.broken.order.timeline;

/** Public, so that the compiler lets a stranger see it. */
public class Entry {}
