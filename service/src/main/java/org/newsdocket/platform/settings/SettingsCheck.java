package org.newsdocket.platform.settings;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Ends the start where a setting has the prefix of the service and is none of its settings: what
 * was meant would silently have no effect, be it a restriction of access.
 */
@Configuration(proxyBeanMethods = false)
class SettingsCheck {
    private static final ConfigurationPropertyName OWN =
            ConfigurationPropertyName.of(KnownSettings.PREFIX);

    /** What the tests of the service are told by; it is not read by the service. */
    private static final ConfigurationPropertyName OF_TESTS = OWN.append("test");

    /**
     * Kubernetes tells each container in variables like NEWSDOCKET_SERVICE_HOST and
     * NEWSDOCKET_PORT_80_TCP of the services beside it, that of this service among them.
     */
    private static final Pattern OF_KUBERNETES =
            Pattern.compile(
                    ".+\\.(?:service\\.(?:host|port(?:[.\\[].+)?)|port(?:\\[\\d+]\\.(?:tcp|udp|sctp)(?:\\..+)?)?)");

    /** Before anything is made of the settings. */
    @Bean
    static BeanFactoryPostProcessor unknownSettings(Environment environment) {
        return _ -> {
            var known = KnownSettings.read(SettingsCheck.class.getClassLoader());
            var unknown = new LinkedHashSet<String>();
            for (var source : ConfigurationPropertySources.get(environment)) {
                if (source instanceof IterableConfigurationPropertySource settings) {
                    look(settings, known, unknown);
                }
            }
            if (!unknown.isEmpty()) {
                throw new UnknownSettingsException(unknown, known.names());
            }
        };
    }

    private static void look(
            IterableConfigurationPropertySource settings,
            KnownSettings known,
            Set<String> unknown) {
        boolean isEnvironment =
                settings.getUnderlyingSource() instanceof SystemEnvironmentPropertySource;
        settings.stream()
                .filter(OWN::isAncestorOf)
                .filter(name -> !OF_TESTS.isAncestorOf(name))
                .filter(name -> !isEnvironment || !OF_KUBERNETES.matcher(name.toString()).matches())
                .filter(name -> !known.has(name, isEnvironment))
                .forEach(name -> unknown.add(described(name, settings)));
    }

    private static String described(
            ConfigurationPropertyName name, ConfigurationPropertySource source) {
        var setting = source.getConfigurationProperty(name);
        var origin = setting == null ? null : setting.getOrigin();
        return origin == null ? name.toString() : name + " (" + origin + ")";
    }
}
