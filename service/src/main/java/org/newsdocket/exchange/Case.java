package org.newsdocket.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsdocket.editing.Finding;
import org.newsdocket.editing.Visibility;
import org.newsdocket.exchange.ImportRequest.Known;
import org.newsdocket.exchange.Verdict.Changed;
import org.newsdocket.exchange.Verdict.Outdated;
import org.newsdocket.exchange.Verdict.Refused;
import org.newsdocket.exchange.Verdict.Same;
import org.newsdocket.ledger.Changeset.ChangeKind;
import org.newsdocket.ledger.Draft;
import org.newsdocket.ledger.Originals.Original;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.record.RecordFormat;
import org.newsdocket.record.RecordId;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record as it is recorded, and as a file has it.
 *
 * @param said what the file says of it, in its order
 * @param original null where it is not recorded
 * @param document what it is to become, without what the ledger gives
 * @param kept what of the file was not taken over, and why
 */
record Case(
        RecordId id,
        List<Contribution> said,
        @Nullable Original original,
        ObjectNode document,
        List<String> kept) {
    private static final List<String> GIVEN = List.of("id", "revision", "recordedAt");

    static Case of(
            RecordId id, List<Contribution> said, @Nullable Original original, boolean isWhole) {
        if (isWhole) {
            var whole = Merging.replace(said.getFirst().fields(), original);
            return new Case(id, said, original, bare(whole.document()), whole.kept());
        }
        var merged = Merging.merge(said, original, JsonNodeFactory.instance.objectNode());
        return new Case(id, said, original, bare(merged.document()), merged.kept());
    }

    private static ObjectNode bare(ObjectNode document) {
        var bare = document.deepCopy();
        bare.remove(GIVEN);
        return bare;
    }

    /** What can be told without a look at its content. */
    Optional<Verdict> decided(boolean isErased, Known known) {
        if (known == Known.LEFT && (original != null || isErased)) {
            return Optional.of(new Same(id, List.of()));
        }
        if (isErased) {
            var erased =
                    new Finding(ProblemCode.RECORD_ERASED, "", id + " was erased and stays so");
            return Optional.of(refused(List.of(erased)));
        }
        if (isDisclosing()) {
            var disclosing =
                    new Finding(
                            ProblemCode.WRONG_KIND,
                            "type",
                            "the person is undisclosed here, which disclosePerson alone changes");
            return Optional.of(refused(List.of(disclosing)));
        }
        return outdated()
                .or(() -> isSame(document) ? Optional.of(new Same(id, kept)) : Optional.empty());
    }

    private boolean isDisclosing() {
        return original != null
                && original.document().path("type").asString("").equals("UNDISCLOSED_PERSON")
                && !document.path("type").asString("").equals("UNDISCLOSED_PERSON");
    }

    /** Of several versions the newest is taken, and none that is older than what is recorded. */
    private Optional<Verdict> outdated() {
        var newest =
                said.stream()
                        .map(Contribution::notBefore)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElse(Instant.MIN);
        var older = older(newest);
        if (!older.isEmpty()) {
            return Optional.of(new Outdated(id, older, "a version older than another in the file"));
        }
        var updated = original == null ? null : Merging.updatedAt(original.document());
        older = older(updated == null ? Instant.MIN : updated);
        return older.isEmpty()
                ? Optional.empty()
                : Optional.of(new Outdated(id, older, "a version older than the one recorded"));
    }

    private List<Contribution> older(Instant than) {
        return said.stream()
                .filter(each -> each.notBefore() != null && each.notBefore().isBefore(than))
                .toList();
    }

    private boolean isSame(ObjectNode wanted) {
        return original != null && RecordFormat.isSame(original.document(), wanted);
    }

    /**
     * What comes of a record with which nothing is wrong.
     *
     * @param checked as it is to be recorded
     */
    Verdict changed(ObjectNode checked) {
        var bare = bare(checked);
        if (isSame(bare)) {
            return new Same(id, kept);
        }
        var draft =
                original == null
                        ? new Draft(id, 0, checked)
                        : new Draft(
                                id,
                                original.revision(),
                                Visibility.change(ChangeKind.REVISED, original.document(), bare),
                                checked);
        return new Changed(draft, kept);
    }

    /**
     * Blames the element of the file that the first finding comes from, with all that it caused.
     */
    Refused refused(List<Finding> findings) {
        var blamed = blamed(findings.getFirst());
        return new Refused(
                id, blamed, findings.stream().filter(each -> blamed(each).equals(blamed)).toList());
    }

    /** The element that says the fact, or else the last one that says anything of the field. */
    private String blamed(Finding finding) {
        var field = finding.path().split("[.\\[]", 2)[0];
        var index = finding.path().startsWith(field + "[") ? index(finding.path()) : -1;
        var key = document.path(field).path(index).path("key");
        var saying = said.stream().filter(each -> says(each, field)).toList();
        return saying.stream()
                .filter(each ->
                        each.fields()
                                .path(field)
                                .valueStream()
                                .anyMatch(fact -> fact.has("key") && fact.path("key").equals(key)))
                .findFirst()
                .or(() -> saying.reversed().stream().findFirst())
                .orElse(said.getFirst())
                .where();
    }

    private static boolean says(Contribution contribution, String field) {
        return contribution.fields().has(field) || contribution.defaults().has(field);
    }

    private static int index(String path) {
        return Integer.parseInt(path.substring(path.indexOf('[') + 1, path.indexOf(']')));
    }
}
