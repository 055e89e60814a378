package org.newsdocket.exchange;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * The sample record.
 *
 * @param load whether the sample is loaded at start; where this is not set, into an embedded store
 *     only
 * @param file where the sample is, one record a line, as JSON
 */
@Validated
@ConfigurationProperties("newsdocket.sample")
public record SampleProperties(
        @Nullable Boolean load,
        @DefaultValue("classpath:sample/kyrgyzstan-article-416.ndjson") @NotNull Resource file) {}
