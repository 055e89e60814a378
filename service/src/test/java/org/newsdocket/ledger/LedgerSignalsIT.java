package org.newsdocket.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.newsdocket.platform.metrics.Signal;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestStore;

@OnEachEngine
class LedgerSignalsIT {
    private static final int MORE_THAN_ARE_READ_AT_ONCE = Walk.BATCH + 2;

    private final LedgerParts parts;
    private final MeterRegistry meters = new SimpleMeterRegistry();

    LedgerSignalsIT(TestStore store) {
        parts = new LedgerParts(store.newDatabase());
    }

    @AfterEach
    void close() {
        parts.close();
    }

    @Test
    void anInstanceThatCannotProjectWhatOthersWriteIsBehindByAllOfIt() {
        var behind = new Ledger(parts.entries, full(), parts.sightings, Clock.systemUTC());
        behind.start();
        watch(behind);
        write();

        assertThatThrownBy(behind::catchUp).hasMessageContaining("the disk is full");
        assertThat(value(Signal.LEDGER_POSITION)).isEqualTo(MORE_THAN_ARE_READ_AT_ONCE);
        assertThat(value(Signal.LEDGER_PROJECTED)).isZero();
        assertThat(value(Signal.LEDGER_LAG)).isEqualTo(MORE_THAN_ARE_READ_AT_ONCE);
    }

    @Test
    void anInstanceThatHasReadAllIsNotBehind() {
        var reading = parts.ledger();
        watch(reading);
        write();
        reading.catchUp();

        assertThat(value(Signal.LEDGER_POSITION)).isEqualTo(MORE_THAN_ARE_READ_AT_ONCE);
        assertThat(value(Signal.LEDGER_PROJECTED)).isEqualTo(MORE_THAN_ARE_READ_AT_ONCE);
        assertThat(value(Signal.LEDGER_LAG)).isZero();
    }

    private void watch(Ledger ledger) {
        assertThat(new LedgerSignals(ledger, meters)).isNotNull();
    }

    private void write() {
        var other = parts.ledger();
        for (int number = 1; number <= MORE_THAN_ARE_READ_AT_ONCE; number++) {
            other.append(List.of(Drafts.person(number, 0, "new")), "desk", null);
        }
    }

    private double value(Signal signal) {
        return meters.get(signal.id()).gauge().value();
    }

    /** Projections of an instance that can read and not write. */
    private Projections full() {
        return (Projections)
                Proxy.newProxyInstance(
                        Projections.class.getClassLoader(),
                        new Class<?>[] {Projections.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("project")) {
                                throw new IllegalStateException("the disk is full");
                            }
                            return method.invoke(parts.projections, arguments);
                        });
    }
}
