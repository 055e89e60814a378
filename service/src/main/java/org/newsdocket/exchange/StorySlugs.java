package org.newsdocket.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.newsdocket.exchange.RecordLines.Understood;
import org.newsdocket.problem.Problem;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.Selection;
import org.newsdocket.story.Stories;
import org.newsdocket.view.Clearance;
import org.newsdocket.view.View;
import org.springframework.stereotype.Component;

/** A slug names one story; so none is recorded that would take another's. */
@Component
final class StorySlugs {
    private static final Selection ID_ALONE = Selection.of(Set.of());

    private final Stories stories;
    private final Clock clock;

    StorySlugs(Stories stories, Clock clock) {
        this.stories = stories;
        this.clock = clock;
    }

    /** Of the new records of a file; one command for each story. */
    List<Problem> taken(RecordFile file, Set<RecordId> known) {
        var problems = new ArrayList<Problem>();
        var view = new View(Clearance.EDITOR, clock.instant());
        var first = new HashMap<String, Understood>();
        for (var line : file.lines()) {
            if (line.id().kind() != RecordKind.STORY || known.contains(line.id())) {
                continue;
            }
            var slug = line.draft().document().path("slug").asString();
            var before = first.putIfAbsent(slug, line);
            if (before != null) {
                problems.add(taken(line, slug, before.where()));
            }
            stories.findBySlug(slug, ID_ALONE, view)
                    .ifPresent(story -> problems.add(taken(line, slug, story.id().value())));
        }
        return problems;
    }

    private static Problem taken(Understood line, String slug, String by) {
        return RecordLines.problem(line.where(), "field 'slug': '" + slug + "' is that of " + by);
    }
}
