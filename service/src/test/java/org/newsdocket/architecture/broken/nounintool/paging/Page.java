package org.newsdocket.architecture.broken.nounintool.paging;

/** Public, so that the compiler lets a stranger see it. */
public class Page {}
