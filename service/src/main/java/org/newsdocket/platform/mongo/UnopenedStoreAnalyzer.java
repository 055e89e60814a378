package org.newsdocket.platform.mongo;

import org.newsdocket.platform.mongo.embedded.UnopenedStoreException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells why the embedded store's folder can't be used, in place of a trace. */
final class UnopenedStoreAnalyzer extends AbstractFailureAnalyzer<UnopenedStoreException> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, UnopenedStoreException unopened) {
        return new FailureAnalysis(unopened.getMessage(), unopened.remedy(), failure);
    }
}
