package org.newsdocket.ledger;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How an instance follows what others write.
 *
 * @param followEvery the pause between two looks at the ledger, each one cheap read; a change of
 *     another instance, or one that a crash left unprojected, can be read after about this long
 * @param readyWithin how long, beyond that pause, an instance may be behind the ledger and still be
 *     told ready
 */
@Validated
@ConfigurationProperties("newsdocket.ledger")
public record LedgerProperties(
        @DefaultValue("250ms") @DurationMin(millis = 1) @DurationMax(hours = 1)
                Duration followEvery,
        @DefaultValue("10s") @DurationMin(millis = 1) @DurationMax(hours = 1)
                Duration readyWithin) {}
