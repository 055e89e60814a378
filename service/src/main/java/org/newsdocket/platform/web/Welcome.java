package org.newsdocket.platform.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started the service where it answers. */
@Component
final class Welcome {
    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final Environment environment;

    Welcome(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    void tell(ApplicationReadyEvent event) {
        if (!(event.getApplicationContext() instanceof WebServerApplicationContext web)
                || web.getWebServer() == null) {
            return;
        }
        var base = "http://localhost:" + web.getWebServer().getPort();
        LOG.info(
                "GraphQL is at {}{}",
                base,
                environment.getProperty("spring.graphql.http.path", "/graphql"));
        if (environment.getProperty("spring.graphql.graphiql.enabled", Boolean.class, false)) {
            LOG.info(
                    "GraphiQL is at {}{}",
                    base,
                    environment.getProperty("spring.graphql.graphiql.path", "/graphiql"));
        }
    }
}
