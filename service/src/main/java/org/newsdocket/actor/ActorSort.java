package org.newsdocket.actor;

/** Orders of actors. */
public enum ActorSort {
    NAME,
    NEWEST
}
