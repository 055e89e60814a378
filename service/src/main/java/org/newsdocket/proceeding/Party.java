package org.newsdocket.proceeding;

import org.newsdocket.record.RecordId;

/** Somebody's part in a proceeding. */
public record Party(RecordId actor, PartyRole role) {
    public enum PartyRole {
        DEFENDANT,
        PROSECUTOR,
        INVESTIGATOR,
        CLAIMANT,
        RESPONDENT,
        COUNSEL,
        WITNESS,
        VICTIM
    }
}
