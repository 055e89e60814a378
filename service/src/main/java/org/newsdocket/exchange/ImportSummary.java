package org.newsdocket.exchange;

import java.util.Map;

/**
 * What an import did or, where it was a trial, would do.
 *
 * @param created records that are new
 * @param revised records that are changed
 * @param left records that say what they said before
 * @param skipped elements of the file that were left out on purpose
 * @param broken lines or elements that can't be taken
 * @param reasons for which something was skipped, with how often
 * @param ignored fields that were not understood, with how often each stands in the file
 */
public record ImportSummary(
        boolean isTrial,
        long created,
        long revised,
        long left,
        long skipped,
        long broken,
        Map<String, Long> reasons,
        Map<String, Long> ignored) {}
