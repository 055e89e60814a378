package org.newsdocket.record;

import org.jspecify.annotations.Nullable;

/** A text in one language (BCP 47) with the records that it names. */
public record RichText(MarkedText text, @Nullable String language) {}
