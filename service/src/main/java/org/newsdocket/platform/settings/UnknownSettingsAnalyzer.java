package org.newsdocket.platform.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells which settings there are, in place of a trace. */
final class UnknownSettingsAnalyzer extends AbstractFailureAnalyzer<UnknownSettingsException> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, UnknownSettingsException unknown) {
        return new FailureAnalysis(
                "There is no such setting:\n\n" + unknown.getMessage(),
                "Mend its name or take it out. There are:\n\n" + String.join("\n", unknown.known()),
                failure);
    }
}
