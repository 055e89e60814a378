package org.newsdocket.proceeding;

/** Orders of proceedings. */
public enum ProceedingSort {
    NEWEST,
    OLDEST,
    RECENTLY_UPDATED
}
