package org.newsdocket.ledger;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants recorded.
 *
 * @param by who is answerable for the change
 * @param request what a repetition of it is told by; null where it is not to be told
 * @param drafts asked for when everything recorded before can be read, and asked again where
 *     somebody else was faster, so that what they were checked against still holds at the moment of
 *     recording; empty where there is nothing to record
 */
public record Proposal(
        String by,
        @Nullable String note,
        @Nullable Request request,
        Supplier<List<Draft>> drafts) {}
