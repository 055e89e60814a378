package org.newsdocket.access;

import java.util.EnumSet;
import java.util.List;
import org.newsdocket.access.KeyIssuing.Wish;
import org.newsdocket.view.Scope;
import org.newsdocket.view.Viewer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Gives whoever tries the service out a key with all scopes, at the first start on an embedded
 * store. On a server of its own, which others may reach, an operator issues the first key.
 */
@Component
@ConditionalOnWebApplication
final class FirstKey {
    private static final Wish EVERYTHING =
            new Wish("editor", List.copyOf(EnumSet.allOf(Scope.class)), null, null);

    private final ApiKeys keys;
    private final KeyIssuing issuing;
    private final boolean isEmbedded;

    FirstKey(ApiKeys keys, KeyIssuing issuing, Environment environment) {
        this.keys = keys;
        this.issuing = issuing;
        this.isEmbedded = !environment.containsProperty("spring.mongodb.uri");
    }

    /** Past the log, which is kept and sent elsewhere. */
    @EventListener(ApplicationReadyEvent.class)
    @SuppressWarnings("SystemOut")
    void issue() {
        if (!isEmbedded || !keys.isEmpty()) {
            return;
        }
        var issued = issuing.issue(EVERYTHING, Viewer.NEWSROOM);
        System.out.printf(
                "%nThis store has a first key now, with all scopes. It is shown once:%n%n    %s%n%n"
                        + "Show it in each request, as Authorization: Bearer KEY.%n%n",
                issued.secret().text());
    }
}
