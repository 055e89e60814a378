package org.newsdocket.platform.mongo;

import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the service reaches its store.
 *
 * @param folder where the embedded store keeps its data; not used where spring.mongodb.uri names a
 *     server
 * @param database the database to use where the connection string names none
 * @param timeout how long one operation may take in all, with every retry, before the driver gives
 *     up on it
 */
@Validated
@ConfigurationProperties("newsdocket.store")
public record StoreProperties(
        @DefaultValue("data") Path folder,
        @DefaultValue("newsdocket") @NotBlank String database,
        @DefaultValue("10s") @DurationMin(millis = 1) Duration timeout) {}
