package org.newsdocket.exchange;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the service which lines of the sample are broken, in place of a trace. */
final class BrokenSampleAnalyzer extends AbstractFailureAnalyzer<BrokenSampleException> {
    private static final int SHOWN = 20;

    @Override
    protected FailureAnalysis analyze(Throwable failure, BrokenSampleException broken) {
        var reasons = broken.reasons();
        var shown = String.join("\n", reasons.subList(0, Math.min(SHOWN, reasons.size())));
        var rest = reasons.size() > SHOWN ? "\nand " + (reasons.size() - SHOWN) + " more" : "";
        return new FailureAnalysis(
                "Nothing of the sample record was loaded:\n\n" + shown + rest,
                "Mend these lines, name another file by newsdocket.sample.file, or start without the"
                        + " sample by newsdocket.sample.load=false.",
                failure);
    }
}
