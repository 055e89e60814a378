package org.newsdocket.ledger;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells which changeset this version can't read, in place of a trace. */
final class UnreadableChangesetAnalyzer
        extends AbstractFailureAnalyzer<UnreadableChangesetException> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, UnreadableChangesetException unreadable) {
        return new FailureAnalysis(
                unreadable.getMessage(),
                "Start the version that wrote it, or a newer one. If that can't read it either, it"
                        + " was altered: the command verify tells what else was, and a backup has it"
                        + " as it was.",
                failure);
    }
}
