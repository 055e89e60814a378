package org.newsdocket.access;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsdocket.access.KeyIssuing.Wish;
import org.newsdocket.store.TestService;
import org.newsdocket.view.Scope;
import org.newsdocket.view.Viewer;

/** Keys that a test needs and says no more of. */
final class Issued {
    static final String NAME = "wire";
    private static final Viewer OPERATOR = new Viewer("operator", EnumSet.allOf(Scope.class), null);

    private Issued() {}

    static KeyIssuing.Issued key(TestService service, Scope... scopes) {
        return key(service, null, null, scopes);
    }

    static KeyIssuing.Issued key(
            TestService service,
            @Nullable String country,
            @Nullable Instant expiresAt,
            Scope... scopes) {
        return service.bean(KeyIssuing.class)
                .issue(new Wish(NAME, List.of(scopes), country, expiresAt), OPERATOR);
    }

    /** Somebody with a new key of these scopes. */
    static Caller caller(TestService service, Scope... scopes) {
        return Caller.with(service, key(service, scopes).secret().text());
    }
}
