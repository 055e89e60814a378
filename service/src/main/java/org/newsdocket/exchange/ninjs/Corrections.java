package org.newsdocket.exchange.ninjs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsdocket.exchange.foreign.Facts;
import org.newsdocket.exchange.foreign.ForeignObject;
import org.newsdocket.exchange.ninjs.NamedText.Paragraph;
import org.newsdocket.story.Story.CorrectionKind;
import tools.jackson.databind.node.ArrayNode;

/**
 * What was put right. ninjs has no field for it, so it is told by role: a description whose role is
 * that of a correction is one, of the moment of the version; so is an associated item whose
 * relation to the story is that of a correction, of its own moment. A note to editors is none, as
 * it is not for readers.
 */
final class Corrections {
    private final ForeignObject item;
    private final Publication publication;
    private final NamedText names;
    private final Texts texts;

    private record Dated(Instant at, String kind, String text) {}

    Corrections(ForeignObject item, Publication publication, NamedText names) {
        this.item = item;
        this.publication = publication;
        this.names = names;
        this.texts = new Texts(names);
    }

    /** Latest first. */
    ArrayNode all() {
        var found = new ArrayList<Dated>();
        for (var description : item.objects("descriptions")) {
            kind(Texts.role(description))
                    .ifPresent(kind ->
                            add(found, kind, texts.read(description), publication.version()));
        }
        for (var association : item.objects("associations")) {
            kind(association.peek("rel", "name"))
                    .ifPresent(kind -> addAssociated(found, kind, association));
        }
        found.sort(Comparator.comparing(Dated::at).reversed());
        var corrections = Facts.list();
        found.forEach(each ->
                corrections
                        .addObject()
                        .put("kind", each.kind())
                        .put("text", each.text())
                        .put("at", each.at().toString()));
        return corrections;
    }

    private static Optional<CorrectionKind> kind(String role) {
        return Codes.constant(CorrectionKind.class, role);
    }

    private void addAssociated(List<Dated> found, CorrectionKind kind, ForeignObject association) {
        association.pass("name", "rel", "uri", "type");
        var at = Publication.moment(association, "versionCreated", "versioncreated");
        add(found, kind, texts.body(association), at == null ? publication.version() : at);
    }

    private void add(
            List<Dated> found,
            CorrectionKind kind,
            List<Paragraph> paragraphs,
            @Nullable Instant at) {
        var text = paragraphs.stream().map(names::mark).collect(Collectors.joining(" "));
        if (text.isEmpty() || at == null) {
            item.notUnderstood(Codes.word(kind));
            return;
        }
        found.add(new Dated(at, kind.name(), text));
    }
}
