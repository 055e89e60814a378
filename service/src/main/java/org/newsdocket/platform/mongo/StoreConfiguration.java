package org.newsdocket.platform.mongo;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.observability.ObservabilitySettings;
import io.micrometer.observation.ObservationRegistry;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database of the service, whichever server it is on. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreProperties.class)
class StoreConfiguration {

    @Bean
    MongoClientSettingsBuilderCustomizer operationLimits(StoreProperties store) {
        // A write is acknowledged once it survives the loss of a server; where there is only one,
        // that is at once.
        return settings ->
                settings.timeout(store.timeout().toMillis(), TimeUnit.MILLISECONDS)
                        .writeConcern(WriteConcern.MAJORITY);
    }

    @Bean
    MongoClientSettingsBuilderCustomizer commandTally() {
        return settings -> settings.addCommandListener(new CommandTally());
    }

    /** A span for each command, without the command. */
    @Bean
    @ConditionalOnBooleanProperty("management.tracing.export.enabled")
    MongoClientSettingsBuilderCustomizer commandSpans(ObservationRegistry observations) {
        var spans =
                ObservabilitySettings.micrometerBuilder()
                        .observationRegistry(observations)
                        .enableCommandPayloadTracing(false)
                        .build();
        return settings -> settings.observabilitySettings(spans);
    }

    @Bean
    MongoDatabase mongoDatabase(
            MongoClient client, MongoConnectionDetails connection, StoreProperties store) {
        String named = connection.getConnectionString().getDatabase();
        return client.getDatabase(named == null ? store.database() : named);
    }

    /**
     * In place of Boot's own, which lists all databases: a right the service needs for nothing
     * else.
     */
    @Bean
    HealthIndicator mongoHealthContributor(MongoDatabase database) {
        return new PingHealth(database);
    }
}
