package org.newsdocket.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestService;
import org.newsdocket.store.TestStore;
import org.newsdocket.view.Scope;

/** Where a key or the connection says that somebody reads. */
@OnEachEngine
class CountryIT {
    private static final String HEADER = "X-Country";
    private static final String NAMED = "newsdocket.access.country.header=" + HEADER;
    private static final String HERE = "newsdocket.access.country.proxies=127.0.0.0/8,::1";

    private final TestStore store;

    CountryIT(TestStore store) {
        this.store = store;
    }

    @Test
    void isWhatATrustedProxySays() {
        try (var service = start(NAMED, HERE)) {
            assertThat(seen(service, null, HEADER, "KG")).endsWith(" KG");
            assertThat(seen(service, null, HEADER, "kg")).endsWith(" KG");
            assertThat(seen(service, null)).endsWith(" null");
        }
    }

    @Test
    void isUnknownWhereTheProxySaysNothingThatIsACountry() {
        try (var service = start(NAMED, HERE)) {
            for (var value : new String[] {"XX", "T1", "KGZ", "K", "KG, DE", "KG;q=1"}) {
                assertThat(seen(service, null, HEADER, value)).as(value).endsWith(" null");
            }
            assertThat(seen(service, null, HEADER, "KG", HEADER, "DE")).endsWith(" null");
        }
    }

    @Test
    void isNotWhatAnybodyElseSays() {
        try (var service = start(NAMED, "newsdocket.access.country.proxies=10.0.0.0/8")) {
            assertThat(seen(service, null, HEADER, "KG")).endsWith(" null");
            assertThat(seen(service, null, HEADER, "KG", "X-Forwarded-For", "10.0.0.1"))
                    .endsWith(" null");
        }
        try (var service = start(NAMED)) {
            assertThat(seen(service, null, HEADER, "KG")).endsWith(" null");
        }
        try (var service = start(HERE)) {
            assertThat(seen(service, null, HEADER, "KG")).endsWith(" null");
        }
    }

    /** Else a reader's own header could tell which address they come from, and so the country. */
    @ParameterizedTest
    @CsvSource({
        "server.forward-headers-strategy=framework,server.forward-headers-strategy",
        "server.forward-headers-strategy=native,server.forward-headers-strategy",
        "server.forward-headers-strategy=,server.forward-headers-strategy",
        "server.tomcat.remoteip.remote-ip-header=X-Forwarded-For,server.tomcat.remoteip",
        "server.tomcat.remoteip.protocol-header=X-Forwarded-Proto,server.tomcat.remoteip",
    })
    void isNotReadWhereReadersCouldSayWhereTheyComeFrom(String setting, String named) {
        assertThatThrownBy(() -> start(NAMED, HERE, setting))
                .rootCause()
                .hasMessageContaining("newsdocket.access.country.header")
                .hasMessageContaining(named);
    }

    @Test
    void isThatOfTheKeyWhereItHasOne() {
        try (var service = start(NAMED, HERE)) {
            var withCountry = Issued.key(service, "de", null, Scope.RECORD_READ).secret().text();
            var without = Issued.key(service, Scope.RECORD_READ).secret().text();

            assertThat(seen(service, withCountry, HEADER, "KG")).endsWith(" DE");
            assertThat(seen(service, without, HEADER, "KG")).endsWith(" KG");
            assertThat(seen(service, without)).endsWith(" null");
        }
    }

    private TestService start(String... properties) {
        return TestService.start(store, store.newDatabase(), Mirror::putInto, properties);
    }

    private static String seen(TestService service, @Nullable String key, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        if (key != null) {
            all.addAll(List.of("Authorization", "Bearer " + key));
        }
        return Caller.sending(service, all.toArray(String[]::new)).get("/mirror").body();
    }
}
