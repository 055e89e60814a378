package org.newsdocket.command;

import java.util.List;
import java.util.function.ToIntFunction;
import org.newsdocket.ledger.Ledger;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;

/** The service for as long as one command needs it: on its store, but serving nobody. */
final class Workplace {
    /** What a start says of its own failure, the command says in one line. */
    private static final String[] QUIET = {
        // Nobody asks for the health of a command, and what only a server has is not there.
        "management.endpoint.health.validate-group-membership=false",
        "logging.level.root=warn",
        "logging.level.org.springframework.context=error",
        "logging.level.org.springframework.boot.SpringApplication=off",
        "logging.level.org.springframework.boot.diagnostics=off"
    };

    private final Class<?> application;
    private final List<String> properties;

    Workplace(Class<?> application, List<String> properties) {
        this.application = application;
        this.properties = properties;
    }

    /** Does work in a service whose ledger is ready to be read and written. */
    int withLedger(ToIntFunction<ApplicationContext> work) {
        return with(service -> {
            service.getBean(Ledger.class).start();
            return work.applyAsInt(service);
        });
    }

    /** Does work in a service that leaves the store as it is. */
    int with(ToIntFunction<ApplicationContext> work) {
        var starting =
                new SpringApplicationBuilder(application)
                        .web(WebApplicationType.NONE)
                        .lazyInitialization(true)
                        .logStartupInfo(false)
                        .properties(QUIET);
        try (var service = starting.run(properties.toArray(String[]::new))) {
            return work.applyAsInt(service);
        }
    }
}
