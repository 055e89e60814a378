package org.newsdocket.access.graph;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.introspection.Introspection;
import graphql.language.Field;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsdocket.access.AccessProperties;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.view.Scope;
import org.newsdocket.view.View;
import org.newsdocket.view.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Lets each viewer use the operations that they have the scopes for. A request that asks for any
 * other is refused as a whole, before it is held against the schema: it is told what is missing,
 * and nothing of it is executed.
 */
@Component
final class OperationAccess extends SimplePerformantInstrumentation {
    private static final Set<String> INTROSPECTION =
            Set.of(
                    Introspection.SchemaMetaFieldDef.getName(),
                    Introspection.TypeMetaFieldDef.getName());

    private final Scope introspection;
    private final boolean isIntrospected;
    private final Supplier<OperationSchemas> schemas;

    /**
     * @param schemas asked for with the first request, as the source that they are read off takes
     *     this
     */
    OperationAccess(
            AccessProperties properties,
            ObjectProvider<OperationSchemas> schemas,
            @Value("${spring.graphql.schema.introspection.enabled:true}") boolean isIntrospected) {
        this.introspection = properties.introspection();
        this.isIntrospected = isIntrospected;
        this.schemas = SingletonSupplier.of(schemas::getObject);
    }

    @Override
    public GraphQLSchema instrumentSchema(
            GraphQLSchema whole,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        return schemas.get()
                .visible()
                .of(viewer(parameters))
                .orElseThrow(() ->
                        new AbortExecutionException(
                                List.of(forbidden("this", Set.of(Scope.RECORD_READ), null))));
    }

    @Override
    public DocumentAndVariables instrumentDocumentAndVariables(
            DocumentAndVariables asked,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        var known = schemas.get();
        var viewer = viewer(parameters);
        var errors = new ArrayList<GraphQLError>();
        RootFields.of(asked.getDocument())
                .forEach((operation, fields) ->
                        fields.values()
                                .forEach(field -> check(known, operation, field, viewer, errors)));
        if (!errors.isEmpty()) {
            throw new AbortExecutionException(errors);
        }
        return asked;
    }

    private static Viewer viewer(InstrumentationExecutionParameters parameters) {
        View view = parameters.getGraphQLContext().get(View.class);
        return Objects.requireNonNull(view, "every request has a View").viewer();
    }

    private void check(
            OperationSchemas known,
            Operation operation,
            Field field,
            Viewer viewer,
            List<GraphQLError> errors) {
        if (INTROSPECTION.contains(field.getName())) {
            checkIntrospection(field, viewer, errors);
            return;
        }
        var root =
                switch (operation) {
                    case QUERY -> known.whole().getQueryType();
                    case MUTATION -> known.whole().getMutationType();
                    case SUBSCRIPTION -> known.whole().getSubscriptionType();
                };
        if (root == null) {
            return; // there is no such operation for anybody, which validation tells
        }
        var missing = known.requirements().missing(root.getName(), field.getName(), viewer);
        if (!missing.isEmpty()) {
            errors.add(forbidden("'" + field.getName() + "'", missing, field));
        }
    }

    private void checkIntrospection(Field field, Viewer viewer, List<GraphQLError> errors) {
        if (!isIntrospected) {
            errors.add(
                    GraphqlErrorBuilder.newError()
                            .message("introspection is switched off")
                            .errorType(graphql.ErrorType.OperationNotSupported)
                            .location(field.getSourceLocation())
                            .build());
        } else if (!viewer.may(introspection)) {
            errors.add(forbidden("'" + field.getName() + "'", Set.of(introspection), field));
        }
    }

    private static GraphQLError forbidden(String what, Set<Scope> missing, @Nullable Field field) {
        var scopes = missing.stream().map(Scope::value).collect(Collectors.joining(" "));
        var error =
                GraphqlErrorBuilder.newError()
                        .message("%s takes the scope %s", what, scopes)
                        .errorType(ErrorType.FORBIDDEN)
                        .extensions(Map.of("code", ProblemCode.FORBIDDEN.name(), "scope", scopes));
        if (field != null) {
            error.location(field.getSourceLocation());
        }
        return error.build();
    }
}
