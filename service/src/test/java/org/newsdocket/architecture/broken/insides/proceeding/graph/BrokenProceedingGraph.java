package org.newsdocket.architecture.broken.insides.proceeding.graph;

public class BrokenProceedingGraph {}
