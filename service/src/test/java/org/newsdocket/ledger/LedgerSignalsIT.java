package org.newsdocket.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.newsdocket.platform.metrics.Signal;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestStore;

@OnEachEngine
class LedgerSignalsIT {
    private static final int MORE_THAN_ARE_READ_AT_ONCE = Walk.BATCH + 2;

    private final MongoDatabase database;
    private final LedgerParts parts;
    private final MeterRegistry meters = new SimpleMeterRegistry();

    LedgerSignalsIT(TestStore store) {
        database = store.newDatabase();
        parts = new LedgerParts(database);
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

    @Test
    void whatComesBeforeAnUnreadableChangesetIsProjectedAndWhatFollowsIsMissed() {
        var reading = parts.ledger();
        watch(reading);
        var other = parts.ledger();
        other.append(List.of(Drafts.person(1, 0, "new")), "desk", null);
        other.append(List.of(Drafts.withheld(1, 1)), "desk", "a court's order");
        database.getCollection("ledger")
                .insertOne(
                        new Document("_id", 3L)
                                .append("items", List.of(new Document("change", "UNHEARD_OF"))));

        assertThatThrownBy(reading::catchUp).hasMessageContaining("changeset 3 can't be read");

        assertThat(reading.position().sequence()).isEqualTo(2);
        assertThat(value(Signal.LEDGER_LAG)).isEqualTo(1);
    }

    @Test
    void anInstanceThatKeepsUpWithALongImportIsNotBehindMeanwhile() {
        var other = parts.ledger();
        var number = new AtomicInteger();
        Runnable importing =
                () -> {
                    var draft = Drafts.person(number.incrementAndGet(), 0, "new");
                    other.append(List.of(draft), "desk", null);
                };
        var following = following(importing);
        following.start();
        importing.run();
        var begun = Instant.now();

        following.catchUp();
        following.catchUp();

        assertThat(number.get()).isGreaterThan(2);
        assertThat(following.position().sequence()).isLessThan(number.get());
        assertThat(following.caughtUpAt()).isAfterOrEqualTo(begun);
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

    /** One that never finds the ledger at its end. */
    private Ledger following(Runnable importing) {
        return new Ledger(parts.entries, projecting(importing), parts.sightings, Clock.systemUTC());
    }

    /** Projections of an instance that can read and not write. */
    private Projections full() {
        return projecting(() -> {
            throw new IllegalStateException("the disk is full");
        });
    }

    private Projections projecting(Runnable before) {
        return (Projections)
                Proxy.newProxyInstance(
                        Projections.class.getClassLoader(),
                        new Class<?>[] {Projections.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("project")) {
                                before.run();
                            }
                            return method.invoke(parts.projections, arguments);
                        });
    }
}
