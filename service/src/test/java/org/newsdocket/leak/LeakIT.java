package org.newsdocket.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.newsdocket.store.OnEachEngine;
import org.newsdocket.store.TestStore;

/** Nobody is told what they may not know, whatever they ask; and everybody what they may. */
@OnEachEngine
@TestMethodOrder(OrderAnnotation.class)
class LeakIT {
    /** What finds most, for those who run it with something taken out. */
    private static final int FIRST = 0;

    static final List<Reader> READERS = Reader.ALL;

    private final Leaks leaks;

    LeakIT(TestStore store) {
        leaks = store.shared(Leaks.class, Leaks::new);
    }

    @ParameterizedTest
    @FieldSource("READERS")
    @Order(FIRST)
    void tellsNobodyWhatTheyMayNotKnow(Reader reader) {
        assertThat(leaks.interrogation(reader).leaks()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("READERS")
    void tellsEverybodyWhatTheyMayKnow(Reader reader) {
        assertThat(leaks.interrogation(reader).faults()).isEmpty();
        assertThat(leaks.interrogation(reader).missing()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("READERS")
    void answersForAHiddenRecordAsForOneThatNeverWas(Reader reader) {
        assertThat(leaks.differences(reader)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("READERS")
    void findsNothingByWhatIsHidden(Reader reader) {
        assertThat(leaks.words().useless()).isEmpty();
        assertThat(leaks.foundByHiddenWords(reader)).isEmpty();
    }

    @Test
    void answersAsIfHiddenRecordsHadNeverBeen() {
        assertThat(leaks.traces()).isEmpty();
    }

    @Test
    void tellsNothingBesideTheAnswers() {
        assertThat(leaks.elsewhere()).isEmpty();
    }

    @Test
    void plantsASecretInEveryPartOfARecord() {
        assertThat(leaks.world().maker().neverFilled()).isEmpty();
    }

    @Test
    void asksForEveryFieldOfTheSchema() {
        READERS.forEach(leaks::interrogation);

        assertThat(leaks.neverTold()).isEmpty();
    }
}
