package org.newsdocket.view;

/** How much a viewer may see. */
public enum Clearance {
    /** What is public at this moment. */
    PUBLIC,
    /**
     * Everything in the record, with the identity of undisclosed persons where the newsroom knows
     * it.
     */
    EDITOR
}
