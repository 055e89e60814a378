package org.newsdocket.editing.graph;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;

/**
 * A data fetcher that tells what it takes and gives, so that it can be held against the schema.
 *
 * @param type of what it gives, whatever it is wrapped in
 */
record Fetcher(
        String description,
        ResolvableType type,
        Map<String, ResolvableType> arguments,
        DataFetcher<?> fetching)
        implements SelfDescribingDataFetcher<Object> {
    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public ResolvableType getReturnType() {
        return type;
    }

    @Override
    public Map<String, ResolvableType> getArguments() {
        return arguments;
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        return fetching.get(environment);
    }
}
