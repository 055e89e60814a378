package org.newsdocket.proceeding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsdocket.proceeding.Charge.ChargeStatus;
import org.newsdocket.proceeding.Party.PartyRole;
import org.newsdocket.proceeding.Proceeding.ProceedingKind;
import org.newsdocket.proceeding.ProceedingEvent.JudicialOutcome;
import org.newsdocket.proceeding.ProceedingEvent.ProceedingEventType;
import org.newsdocket.record.MarkedText;
import org.newsdocket.record.PartialDate;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.Source;
import org.newsdocket.view.PublicationStatus;

/** Proceedings out of the lines of standings.txt. */
final class Histories {
    static final RecordId PERSON = new RecordId("act_00000000000000000000000001");
    static final RecordId ANOTHER = new RecordId("act_00000000000000000000000002");
    static final RecordId CASE = new RecordId("prc_00000000000000000000000001");

    private static final List<Source> SOURCED =
            List.of(
                    new Source(
                            null,
                            null,
                            new MarkedText("the court"),
                            null,
                            null,
                            null,
                            null,
                            false));
    private static final List<Source> PROTECTED =
            List.of(new Source(null, null, null, null, null, null, null, true));
    private static final Provision PROVISION =
            new Provision("Criminal Code", "KG", "416", null, null, null, null, List.of());

    private Histories() {}

    static Proceeding proceeding(List<String> history) {
        var events = new ArrayList<ProceedingEvent>();
        var charges = new ArrayList<Charge>();
        for (var line : history) {
            if (line.startsWith("charge")) {
                charges.add(charge("charge-" + charges.size(), line));
            } else {
                events.add(event(events.size() + 1, line));
            }
        }
        return new Proceeding(
                CASE,
                1,
                PublicationStatus.USABLE,
                Instant.EPOCH,
                null,
                null,
                List.of(),
                new MarkedText("A case"),
                ProceedingKind.CRIMINAL,
                "KG",
                List.of(),
                null,
                null,
                List.of(
                        new Party(PERSON, PartyRole.DEFENDANT),
                        new Party(ANOTHER, PartyRole.DEFENDANT),
                        new Party(PERSON, PartyRole.WITNESS)),
                charges,
                events,
                List.of(),
                null);
    }

    static ProceedingEvent event(int sequence, String line) {
        var words = Arrays.asList(line.split(" ", -1));
        var day = words.size() > 1 ? words.get(1) : "-";
        var until = value(words, "until");
        var known = value(words, "known");
        var other = value(words, "conflicts");
        return new ProceedingEvent(
                String.valueOf(sequence),
                ProceedingEventType.valueOf(words.getFirst()),
                day.equals("-") ? null : new PartialDate(day),
                null,
                sequence,
                parties(value(words, "of")),
                null,
                until == null ? null : LocalDate.parse(until),
                outcome(words),
                sentence(words),
                null,
                known == null ? null : Instant.parse(known),
                sources(words),
                words.contains("disputed"),
                other == null ? List.of() : List.of(other));
    }

    private static List<Source> sources(List<String> words) {
        if (words.contains("unsourced")) {
            return List.of();
        }
        return words.contains("protected") ? PROTECTED : SOURCED;
    }

    private static List<RecordId> parties(@Nullable String whom) {
        if (whom == null) {
            return List.of(PERSON);
        }
        return whom.equals("all") ? List.of() : List.of(ANOTHER);
    }

    private static @Nullable JudicialOutcome outcome(List<String> words) {
        return Arrays.stream(JudicialOutcome.values())
                .filter(outcome -> words.contains(outcome.name()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Sentence sentence(List<String> words) {
        return words.stream()
                .filter(word -> word.matches("P\\d.*"))
                .map(Period::parse)
                .map(length -> new Sentence(length, null, words.contains("suspended"), null))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String value(List<String> words, String name) {
        return words.stream()
                .filter(word -> word.startsWith(name + "="))
                .map(word -> word.substring(name.length() + 1))
                .findFirst()
                .orElse(null);
    }

    private static Charge charge(String key, String line) {
        var changes = new ArrayList<ChargeStatusChange>();
        for (var told : line.replaceFirst("charge!? ", "").split(" > ", -1)) {
            changes.add(change(key + "-" + changes.size(), told.split("@", -1)));
        }
        var sources = line.startsWith("charge!") ? List.<Source>of() : SOURCED;
        return new Charge(key, PERSON, PROVISION, changes, null, sources, false, List.of());
    }

    private static ChargeStatusChange change(String key, String[] told) {
        var status = told[0];
        return new ChargeStatusChange(
                key,
                ChargeStatus.valueOf(status.replaceAll("[!?]", "")),
                told.length == 1 ? null : new PartialDate(told[1]),
                null,
                status.endsWith("!") ? List.of() : SOURCED,
                status.endsWith("?"),
                List.of());
    }
}
