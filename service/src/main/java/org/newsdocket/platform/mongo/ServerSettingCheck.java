package org.newsdocket.platform.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoConfigurationException;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Ends the start where a MongoDB was meant and {@value #URI} does not name it: the record would
 * silently be kept in an embedded store, which a container loses with its folder.
 */
@Configuration(proxyBeanMethods = false)
class ServerSettingCheck {
    static final String URI = "spring.mongodb.uri";

    private static final String HOST = "spring.mongodb.host";

    /** Up to Boot 3. */
    private static final ConfigurationPropertyName FORMER =
            ConfigurationPropertyName.of("spring.data.mongodb");

    /** Before anything is made of the settings. */
    @Bean
    static BeanFactoryPostProcessor serverSettings(Environment environment) {
        return _ -> {
            refuseFormer(environment);
            var uri = environment.getProperty(URI);
            if (uri != null) {
                requireUsable(uri);
            } else if (environment.containsProperty(HOST)) {
                throw new ServerSettingException(HOST + " is set without " + URI);
            }
        };
    }

    private static void refuseFormer(Environment environment) {
        for (var source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource settings) {
                settings.stream()
                        .filter(FORMER::isAncestorOf)
                        .findFirst()
                        .ifPresent(name -> {
                            throw new ServerSettingException(
                                    name + " is set, which has no effect any more");
                        });
            }
        }
    }

    private static void requireUsable(String uri) {
        if (uri.isBlank()) {
            throw new ServerSettingException(URI + " is empty");
        }
        if (!isUsable(uri)) {
            throw new ServerSettingException(
                    URI
                            + " can't be used: it is no connection string, or its DNS record is not found");
        }
    }

    /** What the driver says of it quotes parts of it, and is not told. */
    private static boolean isUsable(String uri) {
        try {
            var _ = new ConnectionString(uri);
            return true;
        } catch (IllegalArgumentException | MongoConfigurationException _) {
            return false;
        }
    }
}
