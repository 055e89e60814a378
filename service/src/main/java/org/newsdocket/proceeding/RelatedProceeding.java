package org.newsdocket.proceeding;

import org.newsdocket.record.RecordId;

/** Another proceeding, and what it is to this one. */
public record RelatedProceeding(RecordId proceeding, ProceedingRelation relation) {
    public enum ProceedingRelation {
        APPEAL,
        SAME_PROVISION,
        PRECEDENT,
        JOINED,
        SEVERED
    }
}
