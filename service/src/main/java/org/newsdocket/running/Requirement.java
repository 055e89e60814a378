package org.newsdocket.running;

/** What must be so for anything to be served; the beans of this type. */
public interface Requirement {
    /** Asked with each request, so it asks nobody itself. */
    boolean isMet();
}
