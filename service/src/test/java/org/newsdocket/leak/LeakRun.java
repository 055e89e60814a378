package org.newsdocket.leak;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs the leak test alone, up to the first of its tests that fails; then the exit code is 1. */
final class LeakRun {
    private LeakRun() {}

    static void main(String[] arguments) {
        var summary = new SummaryGeneratingListener();
        var request =
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectClass(LeakIT.class))
                        .build();
        LauncherFactory.create().execute(request, summary, new FirstFailure());
        if (summary.getSummary().getTestsSucceededCount() == 0) {
            throw new IllegalStateException("no test ran");
        }
        System.exit(0);
    }

    /** Ends the process. */
    private static final class FirstFailure implements TestExecutionListener {
        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                System.out.println(test.getDisplayName() + ": " + result.getThrowable());
                Runtime.getRuntime().halt(1);
            }
        }
    }
}
