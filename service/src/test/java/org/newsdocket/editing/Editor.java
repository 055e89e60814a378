package org.newsdocket.editing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newsdocket.store.TestService;
import org.springframework.graphql.test.tester.GraphQlTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who changes the record through the API, and looks at what came of it. */
public final class Editor {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ERRORS =
            "errors { __typename code message path"
                    + " ... on RevisionConflict { recordId currentRevision by at } }";

    private final TestService service;

    public Editor(TestService service) {
        this.service = service;
    }

    /** What a mutation answered with. */
    public record Answer(JsonNode payload) {
        /** Code and path of each problem, e.g. {@code REQUIRED input.slug}. */
        public List<String> problems() {
            return payload.path("errors")
                    .valueStream()
                    .map(error ->
                            error.path("code").asString()
                                    + " "
                                    + String.join(
                                            ".",
                                            error.path("path")
                                                    .valueStream()
                                                    .map(JsonNode::asString)
                                                    .toList()))
                    .toList();
        }

        public JsonNode problem() {
            return payload.path("errors").path(0);
        }

        public JsonNode record() {
            return payload.propertyStream()
                    .filter(field -> !field.getKey().equals("errors"))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
        }

        public String id() {
            return record().path("id").asString();
        }

        public int revision() {
            return record().path("revision").asInt(0);
        }
    }

    public Answer createPerson(String name) {
        return run(
                "createPerson",
                "person { id revision }",
                Map.of("names", List.of(Map.of("text", name, "kind", "PRIMARY"))));
    }

    public Answer createStory(String slug) {
        return run(
                "createStory",
                "story { id revision slug }",
                Map.of("slug", slug, "headline", "A headline"));
    }

    /**
     * Runs a mutation with an input.
     *
     * @param selection of the payload, beside the errors
     */
    public Answer run(String mutation, String selection, Map<String, ?> input) {
        var type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
        var document =
                "mutation($input: %s) { result: %s(input: $input) { %s %s } }"
                        .formatted(type, mutation, selection, ERRORS);
        return answer(document, Map.of("input", input));
    }

    public Answer commit(Map<String, ?> arguments) {
        var document =
                "mutation($changes: [ChangeInput!]!, $note: String, $idempotencyKey: String) {"
                        + " result: commit(changes: $changes, note: $note, idempotencyKey: $idempotencyKey) {"
                        + " records { __typename id revision } "
                        + ERRORS
                        + " } }";
        return answer(document, arguments);
    }

    private Answer answer(String document, Map<String, ?> variables) {
        var found = ask(document, variables).path("result").entity(Map.class).get();
        return new Answer(JSON.valueToTree(found));
    }

    public GraphQlTester.Response ask(String document, Map<String, ?> variables) {
        var request = service.graphQl().document(document);
        variables.forEach(request::variable);
        return request.execute();
    }

    /** One field of what a query answers. */
    public JsonNode read(String query, String path) {
        return JSON.valueToTree(ask(query, Map.of()).path(path).entity(Object.class).get());
    }

    /** What is to be changed of a record, from a revision on. */
    public static Map<String, Object> of(String id, int expectedRevision, Map<String, ?> fields) {
        var input = new HashMap<String, Object>(fields);
        input.put("id", id);
        input.put("expectedRevision", expectedRevision);
        return input;
    }
}
