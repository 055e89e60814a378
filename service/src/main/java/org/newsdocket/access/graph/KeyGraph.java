package org.newsdocket.access.graph;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsdocket.access.ApiKey;
import org.newsdocket.access.ApiKeys;
import org.newsdocket.access.KeyIssuing;
import org.newsdocket.access.KeyIssuing.Wish;
import org.newsdocket.platform.metrics.ErrorCounts;
import org.newsdocket.problem.Problem;
import org.newsdocket.problem.ProblemException;
import org.newsdocket.record.graph.Connection;
import org.newsdocket.record.graph.Connection.Edge;
import org.newsdocket.record.graph.ListArguments;
import org.newsdocket.record.graph.Reading;
import org.newsdocket.view.Scope;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The keys, for those who give them out. */
@Controller
final class KeyGraph {
    private final ApiKeys keys;
    private final KeyIssuing issuing;
    private final ErrorCounts errors;

    KeyGraph(ApiKeys keys, KeyIssuing issuing, ErrorCounts errors) {
        this.keys = keys;
        this.issuing = issuing;
        this.errors = errors;
    }

    @QueryMapping("keys")
    Connection<ApiKey, Edge<ApiKey>> keys(ListArguments list) {
        return list.connection(keys.page(list.page()));
    }

    /** What a new key is to be. */
    record IssueKeyInput(
            String name,
            List<Scope> scopes,
            @Nullable String country,
            @Nullable Instant expiresAt) {}

    /** The secret is for the answer alone. */
    record IssueKeyPayload(@Nullable ApiKey key, @Nullable String secret, List<Problem> errors) {
        @Override
        public String toString() {
            return "IssueKeyPayload[" + key + ", " + errors + "]";
        }
    }

    @MutationMapping
    IssueKeyPayload issueKey(@Argument IssueKeyInput input, Reading reading) {
        var wish = new Wish(input.name(), input.scopes(), input.country(), input.expiresAt());
        try {
            var issued = issuing.issue(wish, reading.view().viewer());
            return new IssueKeyPayload(issued.key(), issued.secret().text(), List.of());
        } catch (ProblemException e) {
            return new IssueKeyPayload(null, null, counted(e.problems()));
        }
    }

    /** Which key is taken back. */
    record RevokeKeyInput(String id) {}

    /** What came of it. */
    record RevokeKeyPayload(@Nullable ApiKey key, List<Problem> errors) {}

    @MutationMapping
    RevokeKeyPayload revokeKey(@Argument RevokeKeyInput input, Reading reading) {
        try {
            return new RevokeKeyPayload(
                    issuing.revoke(input.id(), reading.view().viewer()), List.of());
        } catch (ProblemException e) {
            return new RevokeKeyPayload(null, counted(e.problems()));
        }
    }

    private List<Problem> counted(List<Problem> problems) {
        problems.forEach(problem -> errors.count(problem.code().name()));
        return problems;
    }
}
