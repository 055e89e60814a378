package org.newsdocket.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.newsdocket.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/** Says in one line why a command could not do its work. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    static String told(Exception failure) {
        if (failure instanceof ProblemException || failure instanceof NotDoneException) {
            return String.valueOf(failure.getMessage());
        }
        var analysis = analysis(failure);
        if (analysis != null) {
            var action = analysis.getAction() == null ? "" : " " + analysis.getAction();
            return (analysis.getDescription() + "." + action).replaceAll("\\s+", " ");
        }
        LOG.error("command_failed", failure);
        return "it failed: " + firstLine(failure);
    }

    /** As the start of the service would tell it; null where it would not know either. */
    private static @Nullable FailureAnalysis analysis(Exception failure) {
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, FailureHandler.handleMessage((_, _) -> {}))
                .stream()
                .map(analyzer -> analyzer.analyze(failure))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String firstLine(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
