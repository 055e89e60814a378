package org.newsdocket.proceeding.mongo;

import java.util.List;
import org.newsdocket.proceeding.Proceeding;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.mongo.DocumentIndex;
import org.newsdocket.record.mongo.ProjectionForm;
import org.newsdocket.record.mongo.RecordDocuments;
import org.newsdocket.record.mongo.RecordShape;
import org.newsdocket.record.mongo.StoreIndex;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * A proceeding's document: with what its facts amount to at each moment at which more of them is
 * known.
 */
@Component
final class ProceedingShape implements RecordShape<Proceeding> {
    static final String NEWEST = INDEX + ".newest";
    static final String STANDINGS = INDEX + ".standings";
    static final String STATUSES = INDEX + ".statuses";
    static final String EVENTS = INDEX + ".events";

    @Override
    public RecordKind kind() {
        return RecordKind.PROCEEDING;
    }

    @Override
    public Class<Proceeding> type() {
        return Proceeding.class;
    }

    @Override
    public List<String> alwaysRead() {
        return List.of();
    }

    @Override
    public List<String> facts() {
        return List.of("charges", "events");
    }

    @Override
    public ObjectNode index(ObjectNode document) {
        var course = KnownCourse.of(document);
        return new DocumentIndex()
                .moment("newest", DocumentIndex.firstStated(document, "knownFrom", "recordedAt"))
                .list("standings", course.standings())
                .list("statuses", course.statuses())
                .list("events", course.events())
                .disputes(document)
                .build();
    }

    @Override
    public List<StoreIndex> indexes() {
        return List.of(
                index(
                        "proceedings_newest",
                        "proceedings by when they became known",
                        NEWEST,
                        RecordDocuments.RECORD),
                index(
                        "proceedings_updated",
                        "proceedings by their last revision",
                        "recordedAt",
                        RecordDocuments.RECORD),
                index(
                        "proceedings_status_newest",
                        "what everybody may see, newest first",
                        "status",
                        NEWEST,
                        RecordDocuments.RECORD),
                index("proceedings_kind", "proceedings of a kind", "kind"),
                index("proceedings_court", "what a court hears", "court"),
                index("proceedings_investigator", "what a body investigates", "investigatedBy"),
                index("proceedings_jurisdiction", "proceedings of a country", "jurisdiction"),
                index(
                        "proceedings_identifier",
                        "the proceeding of a docket number",
                        "identifiers.value",
                        "identifiers.scheme"),
                index(
                        "proceedings_party",
                        "proceedings of a party, in a role",
                        "parties.actor",
                        "parties.role"),
                index("proceedings_role", "proceedings that have a role", "parties.role"),
                index(
                        "proceedings_article",
                        "proceedings under an article",
                        "charges.provision.article"),
                index("proceedings_code", "proceedings under a code", "charges.provision.code"),
                index(
                        "proceedings_charged_in",
                        "charges under the law of a country",
                        "charges.provision.jurisdiction"),
                index("proceedings_part", "charges under a part", "charges.provision.part"),
                index("proceedings_status", "charge status, current or ever", STATUSES + ".status"),
                index(
                        "proceedings_standing",
                        "proceedings by a party's standing",
                        STANDINGS + ".state"),
                index("proceedings_event", "proceedings by type of event", EVENTS + ".type"),
                index("proceedings_event_day", "proceedings by day of an event", EVENTS + ".first"),
                index(
                        "proceedings_disputed",
                        "proceedings of which something is disputed",
                        INDEX + ".disputedFrom"));
    }

    private static StoreIndex index(String name, String serves, String... keys) {
        return StoreIndex.of(ProjectionForm.collection(RecordKind.PROCEEDING), name, serves, keys);
    }
}
