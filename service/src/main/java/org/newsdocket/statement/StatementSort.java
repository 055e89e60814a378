package org.newsdocket.statement;

/** Orders of statements. */
public enum StatementSort {
    NEWEST,
    OLDEST
}
