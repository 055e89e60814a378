package org.newsdocket.record.graph;

import graphql.GraphQLError;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.newsdocket.paging.PageRequest;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.problem.ProblemException;
import org.newsdocket.problem.graph.ProblemErrors;
import org.newsdocket.record.MarkedText.Mention;
import org.newsdocket.record.Record;
import org.newsdocket.record.RecordId;
import org.newsdocket.record.RecordKind;
import org.newsdocket.record.Source;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What all records share. */
@Controller
final class RecordGraph {
    @SchemaMapping(typeName = "Reader")
    CompletableFuture<Record> node(@Argument String id, Reading reading) {
        return reading.named("id", id, Record.class, RecordKind.values());
    }

    @SchemaMapping(typeName = "Reader")
    CompletableFuture<DataFetcherResult<List<@Nullable Record>>> nodes(
            @Argument List<String> ids, Reading reading, DataFetchingEnvironment environment) {
        if (ids.size() > PageRequest.LARGEST) {
            throw new ProblemException(
                    ProblemCode.PAGE_SIZE_OUT_OF_RANGE,
                    "ids",
                    "'ids' names "
                            + ids.size()
                            + " records; it takes at most "
                            + PageRequest.LARGEST);
        }
        var named = new ArrayList<RecordId>(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            named.add(Ids.parse("ids[" + i + "]", ids.get(i), RecordKind.values()));
        }
        return reading.all(named, Record.class)
                .thenApply(found -> inOrder(named, found, environment));
    }

    private static DataFetcherResult<List<@Nullable Record>> inOrder(
            List<RecordId> ids, List<Record> found, DataFetchingEnvironment environment) {
        var byId = new LinkedHashMap<RecordId, Record>();
        found.forEach(record -> byId.put(record.id(), record));
        var records = new ArrayList<@Nullable Record>();
        var errors = new ArrayList<GraphQLError>();
        for (var id : ids) {
            var record = byId.get(id);
            if (record == null) {
                var problem = Ids.notFound("ids[" + records.size() + "]", id.value()).problem();
                errors.add(ProblemErrors.error(problem, environment));
            }
            records.add(record);
        }
        return DataFetcherResult.<List<@Nullable Record>>newResult()
                .data(records)
                .errors(errors)
                .build();
    }

    @SchemaMapping(typeName = "Record")
    List<ShownRestriction> restrictions(Record record) {
        return ShownRestriction.of(record);
    }

    @SchemaMapping(typeName = "Mention", field = "record")
    CompletableFuture<@Nullable Record> mentioned(Mention mention, Reading reading) {
        return reading.one(mention.record(), Record.class);
    }

    @SchemaMapping(typeName = "Source", field = "protected")
    boolean isProtected(Source source) {
        return source.confidential();
    }

    @SchemaMapping(typeName = "Source")
    CompletableFuture<@Nullable String> attribution(Source source, Reading reading) {
        return reading.optionalText(source.attribution(), null);
    }
}
