package org.newsdocket.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsdocket.ledger.Entries.Kept;
import org.newsdocket.ledger.Ledger.Fault;
import org.newsdocket.ledger.mongo.KeptBytes;

/** That whoever changes what was recorded is found out, wherever they do it. */
class TamperingTest {
    /** Of each byte; 8 are all. */
    private static final int BITS = Integer.getInteger("newsdocket.test.bits", 1);

    private final List<Changeset> changesets = Row.sample().changesets();

    @Test
    void findsNothingInWhatWasWritten() {
        assertThat(Row.verified(changesets)).isEmpty();
        assertThat(changesets)
                .allSatisfy(changeset ->
                        assertThat(KeptBytes.read(KeptBytes.of(changeset)))
                                .isEqualTo(new Kept(changeset.sequence(), changeset, List.of())));
    }

    /** A bit of every byte of every entry, or as many bits as the property says. */
    @Test
    void namesTheEntryOfWhichAnyByteWasChanged() {
        int bytes = changesets.stream().mapToInt(changeset -> KeptBytes.of(changeset).length).sum();
        assertThat(bytes).isGreaterThan(40_000);
        assertThat(changesets.parallelStream().mapToInt(TamperingTest::flip).sum())
                .as("flipped bits that were found")
                .isGreaterThan(bytes * BITS * 9 / 10);
    }

    /** Returns how many were found; each other one must leave the document the same. */
    private static int flip(Changeset changeset) {
        int found = 0;
        var original = KeptBytes.of(changeset);
        var bytes = original.clone();
        for (int flip = 0; flip < BITS * bytes.length; flip++) {
            int at = flip / BITS;
            int mask = 1 << (at + flip % BITS) % 8;
            bytes[at] ^= (byte) mask;
            if (!faults(changeset, bytes).isEmpty()) {
                found++;
            } else if (!KeptBytes.isSame(original, bytes)) {
                fail("byte %d of changeset %d with %d", at, changeset.sequence(), mask);
            }
            bytes[at] ^= (byte) mask;
        }
        return found;
    }

    private static List<String> faults(Changeset changeset, byte[] bytes) {
        return Chain.faults(KeptBytes.read(bytes), changeset.sequence(), changeset.previous());
    }

    @Test
    void saysOfWhatIsNoDocumentAnyMoreThatItCannotBeRead() {
        var changeset = changesets.getLast();
        var bytes = KeptBytes.of(changeset);
        for (int length = 5; length < bytes.length; length++) {
            assertThat(faults(changeset, Arrays.copyOf(bytes, length)))
                    .containsExactly("it can't be read as a changeset");
        }
    }

    @Test
    void namesTheFirstEntryThatIsMissing() {
        for (int index = 0; index < changesets.size() - 1; index++) {
            var rest = new ArrayList<>(changesets);
            rest.remove(index);

            assertThat(Row.verified(rest))
                    .contains(
                            new Fault(
                                    index + 1,
                                    List.of("changeset " + (index + 1) + " is missing")));
        }
    }

    @Test
    void namesTheFirstOfTwoEntriesThatChangedPlaces() {
        for (int index = 1; index < changesets.size(); index++) {
            var swapped = new ArrayList<>(changesets);
            Collections.swap(swapped, index - 1, index);

            assertThat(Row.verified(swapped)).map(Fault::sequence).contains((long) index);
        }
    }

    @Test
    void namesTheEntryThatStandsThereTwice() {
        var copied = new ArrayList<>(changesets);
        copied.add(5, changesets.get(4));

        assertThat(Row.verified(copied)).contains(new Fault(6, List.of("changeset 6 is missing")));
    }

    @Test
    void namesTheEntryAfterOneThatWasSealedAgain() {
        for (int index = 0; index < changesets.size() - 1; index++) {
            var forged = new ArrayList<>(changesets);
            forged.set(index, Chain.sealed(byAnother(changesets.get(index))));

            assertThat(Row.verified(forged))
                    .contains(
                            new Fault(
                                    index + 2,
                                    List.of("it does not name the hash of the changeset before")));
        }
    }

    /** The first has lost its documents to an erasure, and nothing else; the second has not. */
    @Test
    void namesTheEntryOfWhichADocumentWasTakenWithoutAnErasure() {
        var taken = new ArrayList<>(changesets);
        taken.replaceAll(changeset -> Row.without(changeset, Drafts.actor(2)));

        assertThat(Row.verified(taken))
                .contains(
                        new Fault(
                                34,
                                List.of(
                                        "the document of "
                                                + Drafts.actor(2)
                                                + "@1 was taken away, and no later changeset erases the record")));
    }

    @Test
    void acceptsNoErasureThatCameBefore() {
        var taken = new ArrayList<>(changesets);
        taken.replaceAll(changeset -> Row.without(changeset, Drafts.actor(1)));

        assertThat(Row.verified(taken)).map(Fault::sequence).contains(34L);
    }

    @Test
    void namesTheEntryFromWhichWhatWasAskedForWasTakenWithoutAnErasure() {
        var index = changesets.size() - 2;
        var taken = new ArrayList<>(changesets);
        var asking = taken.get(index);
        taken.set(
                index,
                new Changeset(
                        asking.sequence(),
                        asking.at(),
                        asking.by(),
                        asking.note(),
                        Row.without(requireNonNull(asking.request())),
                        asking.items(),
                        asking.previous(),
                        asking.hash()));

        assertThat(Row.verified(taken)).map(Fault::sequence).contains(asking.sequence());
    }

    private static Changeset byAnother(Changeset changeset) {
        return new Changeset(
                changeset.sequence(),
                changeset.at(),
                "somebody else",
                changeset.note(),
                changeset.request(),
                changeset.items(),
                changeset.previous(),
                "");
    }
}
