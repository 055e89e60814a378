package org.newsdocket.architecture.broken.tool.platform.web;

/** Public, so that the compiler lets a stranger see it. */
public class Headers {}
