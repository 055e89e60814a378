package org.newsdocket.leak;

import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs the leak test alone; the exit code is how many of its tests failed, at most 100. */
final class LeakRun {
    private static final int MOST = 100;

    private LeakRun() {}

    static void main(String[] arguments) {
        var summary = new SummaryGeneratingListener();
        var request =
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectClass(LeakIT.class))
                        .build();
        LauncherFactory.create().execute(request, summary);
        long failed = summary.getSummary().getTotalFailureCount();
        summary.getSummary()
                .getFailures()
                .forEach(failure -> System.out.println(failure.getException()));
        if (summary.getSummary().getTestsSucceededCount() + failed == 0) {
            throw new IllegalStateException("no test ran");
        }
        System.exit((int) Math.min(failed, MOST));
    }
}
