package org.newsdocket.record.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.newsdocket.record.Dependents;
import org.newsdocket.record.Facts;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordId;
import org.newsdocket.view.View;
import org.springframework.stereotype.Component;

@Component
final class MongoDependents implements Dependents {
    private final List<RecordCollection<?>> collections = new ArrayList<>();

    MongoDependents(MongoDatabase database, List<RecordShape<?>> shapes) {
        shapes.forEach(shape -> collections.add(new RecordCollection<>(database, shape)));
    }

    /** What is shown decides: a protected source leads nowhere but for editors. */
    @Override
    public List<Record> restingOn(Set<RecordId> sources, View view) {
        var ids = sources.stream().map(RecordId::value).toList();
        var found = new ArrayList<Record>();
        for (var collection : collections) {
            collection.all(Filters.in(RecordShape.SOURCES, ids), view).stream()
                    .filter(record ->
                            Facts.of(record).stream().anyMatch(fact -> fact.restsOn(sources)))
                    .forEach(found::add);
        }
        return found;
    }
}
