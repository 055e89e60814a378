package org.newsdocket.view;

/**
 * Whether a record may be used. {@code EMBARGOED} is never stored: it is a usable record before its
 * embargo ends.
 */
public enum PublicationStatus {
    USABLE,
    EMBARGOED,
    WITHHELD,
    CANCELED
}
