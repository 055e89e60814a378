package org.newsdocket.platform.mongo;

import org.newsdocket.platform.mongo.embedded.FolderInUseException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells what to do where a service that runs has the embedded store's folder. */
final class FolderInUseAnalyzer extends AbstractFailureAnalyzer<FolderInUseException> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, FolderInUseException inUse) {
        return new FailureAnalysis(
                inUse.getMessage(),
                "Ask the service that uses it over HTTP (POST /import, GET /export), stop it, or name"
                        + " another folder by newsdocket.store.folder.",
                failure);
    }
}
