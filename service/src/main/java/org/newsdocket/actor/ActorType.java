package org.newsdocket.actor;

/** The types of actors, for choosing among them. */
public enum ActorType {
    PERSON,
    ORGANIZATION,
    COURT,
    GROUP,
    UNDISCLOSED_PERSON
}
