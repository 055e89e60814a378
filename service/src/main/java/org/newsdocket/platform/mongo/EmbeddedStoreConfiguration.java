package org.newsdocket.platform.mongo;

import com.mongodb.ConnectionString;
import org.newsdocket.platform.mongo.embedded.EmbeddedStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Starts a store in this process where {@code spring.mongodb.uri} names no other. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedStoreConfiguration.NoServerNamed.class)
class EmbeddedStoreConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedStoreConfiguration.class);

    @Bean
    EmbeddedStore embeddedStore(StoreProperties properties) {
        EmbeddedStore store = EmbeddedStore.open(properties.folder());
        LOG.info(
                "embedded_store folder={} uri={} for trials and tests up to some ten thousand records; for more set spring.mongodb.uri",
                properties.folder().toAbsolutePath(),
                store.uri());
        return store;
    }

    @Bean
    MongoConnectionDetails embeddedConnection(EmbeddedStore store) {
        ConnectionString connection = new ConnectionString(store.uri());
        return () -> connection;
    }

    static final class NoServerNamed extends NoneNestedConditions {
        NoServerNamed() {
            super(ConfigurationPhase.PARSE_CONFIGURATION);
        }

        @ConditionalOnProperty(ServerSettingCheck.URI)
        static final class ServerNamed {}
    }
}
