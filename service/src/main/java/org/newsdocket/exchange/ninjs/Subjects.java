package org.newsdocket.exchange.ninjs;

import java.util.Optional;
import java.util.stream.Stream;
import org.newsdocket.exchange.foreign.Facts;
import org.newsdocket.exchange.foreign.ForeignObject;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an item is about, as far as it is said in the Media Topics; one whose relation is "section"
 * is the part of the publication that it ran in.
 */
final class Subjects {
    static final String SECTION = "section";

    private final ForeignObject item;

    Subjects(ForeignObject item) {
        this.item = item;
    }

    void addTo(ObjectNode story) {
        var subjects = Facts.list();
        for (var subject : item.objects("subjects")) {
            var topic = topic(subject);
            if (topic.isPresent()) {
                var own = subjects.addObject().put("code", topic.get());
                subject.text("name").ifPresent(name -> own.put("name", name));
                subject.pass("uri", "literal");
            } else if (subject.peek("rel").equals(SECTION)) {
                subject.pass("rel");
                subject.text("name").ifPresent(name -> story.put("section", name));
            } else {
                Stream.of("uri", "literal")
                        .filter(code -> !subject.peek(code).isEmpty())
                        .forEach(subject::notUnderstood);
            }
        }
        if (!subjects.isEmpty()) {
            story.set("subjects", subjects);
        }
    }

    private static Optional<String> topic(ForeignObject subject) {
        return subject.text("uri")
                .flatMap(Codes::mediaTopic)
                .or(() -> subject.text("literal").flatMap(Codes::mediaTopic));
    }
}
