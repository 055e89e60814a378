package org.newsdocket.architecture.broken.insides.statement.graph;

public class BrokenStatementGraph {}
