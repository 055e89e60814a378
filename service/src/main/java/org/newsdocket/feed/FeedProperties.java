package org.newsdocket.feed;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How followers of the record are served.
 *
 * @param releaseEvery the pause between two looks for what became public by time alone, each four
 *     cheap reads; a follower learns of it after about this long
 */
@Validated
@ConfigurationProperties("newsdocket.feed")
public record FeedProperties(@DefaultValue("1s") @DurationMin(millis = 1) Duration releaseEvery) {}
