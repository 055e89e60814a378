package org.newsdocket.platform.graph;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.HashMap;
import java.util.regex.Pattern;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Gives each error of the engine a stable code, and takes from its message what only the engine's
 * authors understand.
 */
@Component
final class ErrorCodes implements WebGraphQlInterceptor {
    static final String VALIDATION = "GRAPHQL_VALIDATION_FAILED";
    static final String INTERNAL = "INTERNAL_ERROR";
    static final String CODE = "code";
    private static final Pattern LITERAL = Pattern.compile("\\w+Value\\{(?:value|name)=([^}]*)}");
    private static final Pattern SYNTAX_CLASS =
            Pattern.compile("(?:an )?AST type of '(\\w+)Value'");
    private static final Pattern OTHER_CLASS = Pattern.compile("'(\\w+)Value'");
    private static final Pattern OBJECT = Pattern.compile("with value '\\w*Value\\{.*}' ");
    private static final Pattern FOUND_CLASS = Pattern.compile("but it was a '(\\w+)Value'");
    private static final Pattern WHERE =
            Pattern.compile("^Validation error \\(\\w+(?:@\\[([^]]*)])?\\) ?: ");
    private static final int LONGEST = 500;

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request)
                .map(response ->
                        response.getErrors().isEmpty()
                                ? response
                                : response.transform(builder ->
                                        builder.errors(
                                                response.getExecutionResult().getErrors().stream()
                                                        .map(ErrorCodes::coded)
                                                        .toList())));
    }

    private static GraphQLError coded(GraphQLError error) {
        var extensions = new HashMap<String, Object>();
        if (error.getExtensions() != null) {
            extensions.putAll(error.getExtensions());
        }
        extensions.putIfAbsent(CODE, code(String.valueOf(error.getErrorType())));
        return GraphqlErrorBuilder.newError()
                .message("%s", plain(error.getMessage()))
                .locations(error.getLocations())
                .path(error.getPath())
                .errorType(error.getErrorType())
                .extensions(extensions)
                .build();
    }

    private static String code(String classification) {
        return switch (classification) {
            case "InvalidSyntax" -> "GRAPHQL_PARSE_FAILED";
            case "ValidationError" -> VALIDATION;
            case "OperationNotSupported", "BadFaithIntrospection" -> "OPERATION_NOT_SUPPORTED";
            default -> INTERNAL;
        };
    }

    private static String plain(String message) {
        var words = LITERAL.matcher(message).replaceAll("$1");
        words = SYNTAX_CLASS.matcher(words).replaceAll("a literal of kind $1");
        words = FOUND_CLASS.matcher(words).replaceAll("but it is of kind $1");
        words = OTHER_CLASS.matcher(words).replaceAll("$1");
        words = OBJECT.matcher(words).replaceAll("");
        var where = WHERE.matcher(words);
        if (where.find()) {
            var path = where.group(1);
            words = (path == null ? "" : path + ": ") + words.substring(where.end());
        }
        return words.length() > LONGEST ? words.substring(0, LONGEST) + "..." : words;
    }
}
