package org.newsdocket.record.graph;

import graphql.schema.DataFetchingEnvironment;
import org.newsdocket.paging.Cursors;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

/**
 * Gives resolvers their {@link Reading} and, where they answer with a connection, their {@link
 * ListArguments}.
 */
@Component
final class ReadingArguments implements HandlerMethodArgumentResolver {
    private final Cursors cursors;

    ReadingArguments(Cursors cursors) {
        this.cursors = cursors;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type == Reading.class || type == ListArguments.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
        var reading = new Reading(environment);
        return parameter.getParameterType() == Reading.class
                ? reading
                : ListArguments.of(environment, reading.view(), cursors);
    }
}
