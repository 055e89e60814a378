package org.newsdocket.access;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.newsdocket.problem.Problem;
import org.newsdocket.problem.ProblemCode;
import org.newsdocket.problem.ProblemException;
import org.newsdocket.record.SortableText;
import org.newsdocket.view.Scope;
import org.newsdocket.view.Viewer;
import org.springframework.stereotype.Component;

/** Gives keys out and takes them back. */
@Component
public class KeyIssuing {
    private static final int LONGEST_NAME = 100;
    private static final String NAME_FORM =
            "the name is to be 1 to " + LONGEST_NAME + " letters, without blanks around them";
    private static final String COUNTRY_FORM =
            "the country is to be two letters of ISO 3166-1 such as KG";

    private final ApiKeys keys;
    private final Clock clock;

    KeyIssuing(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * What a key is to be.
     *
     * @param scopes one that stands twice counts once
     */
    public record Wish(
            String name,
            List<Scope> scopes,
            @Nullable String country,
            @Nullable Instant expiresAt) {}

    /** A new key with its secret, which can't be told again. */
    public record Issued(ApiKey key, KeySecret secret) {}

    /**
     * A new key.
     *
     * @throws ProblemException with all that is wrong; nobody gives what they do not have
     *     themselves, so that saying who may do what is no way round what one may not do
     */
    public Issued issue(Wish wish, Viewer by) {
        var now = clock.instant();
        var problems = problems(wish, by, now);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        var expiresAt = wish.expiresAt();
        var key =
                new ApiKey(
                        ApiKey.PREFIX + SortableText.random(now),
                        wish.name(),
                        Set.copyOf(wish.scopes()),
                        Countries.find(wish.country()).orElse(null),
                        now,
                        by.name(),
                        expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.MILLIS),
                        null,
                        null,
                        null);
        var secret = KeySecret.random();
        keys.add(key, secret);
        return new Issued(key, secret);
    }

    private static List<Problem> problems(Wish wish, Viewer by, Instant now) {
        var problems = new ArrayList<Problem>();
        if (wish.name().isBlank()) {
            problems.add(problem(ProblemCode.REQUIRED, "name", "a key has a name"));
        } else if (!isName(wish.name())) {
            problems.add(problem(ProblemCode.INVALID_VALUE, "name", NAME_FORM));
        }
        if (wish.scopes().isEmpty()) {
            problems.add(problem(ProblemCode.REQUIRED, "scopes", "a key has at least one scope"));
        }
        problems.addAll(notOwn(wish.scopes(), by));
        if (wish.country() != null && Countries.find(wish.country()).isEmpty()) {
            problems.add(problem(ProblemCode.INVALID_VALUE, "country", COUNTRY_FORM));
        }
        if (wish.expiresAt() != null && !wish.expiresAt().isAfter(now)) {
            problems.add(
                    problem(ProblemCode.INVALID_VALUE, "expiresAt", "the key would have expired"));
        }
        refuseWider(wish, by, problems);
        return problems;
    }

    /** A country of one's choice would show what is restricted in one's own. */
    private static void refuseWider(Wish wish, Viewer by, List<Problem> problems) {
        boolean isElsewhere =
                Countries.find(wish.country())
                        .filter(country -> !country.equals(by.country()))
                        .isPresent();
        if (isElsewhere && !by.mayReadRestricted()) {
            problems.add(
                    problem(
                            ProblemCode.FORBIDDEN,
                            "country",
                            "a country other than your own takes "
                                    + Scope.RESTRICTED_READ.value()));
        }
        var end = by.expiresAt();
        if (end != null && (wish.expiresAt() == null || wish.expiresAt().isAfter(end))) {
            problems.add(
                    problem(
                            ProblemCode.FORBIDDEN,
                            "expiresAt",
                            "the key would outlast yours, which expires at " + end));
        }
    }

    private static List<Problem> notOwn(List<Scope> scopes, Viewer by) {
        return IntStream.range(0, scopes.size())
                .filter(i -> !by.may(scopes.get(i)))
                .mapToObj(i ->
                        problem(
                                ProblemCode.FORBIDDEN,
                                "scopes[" + i + "]",
                                "you may not give "
                                        + scopes.get(i).value()
                                        + ", as you do not have it"))
                .toList();
    }

    private static boolean isName(String text) {
        return text.length() <= LONGEST_NAME
                && text.strip().equals(text)
                && Authors.isTellable(text);
    }

    private static Problem problem(ProblemCode code, String field, String message) {
        return Problem.of(code, "input." + field, message);
    }

    /**
     * Takes a key back: the next request with it is refused, whichever instance it comes to.
     *
     * @throws ProblemException where there is no such key
     */
    public ApiKey revoke(String id, Viewer by) {
        return keys.revoke(id, clock.instant(), by.name())
                .orElseThrow(() ->
                        new ProblemException(
                                ProblemCode.NOT_FOUND,
                                "input.id",
                                "no key is named by '" + shortened(id) + "'"));
    }

    private static String shortened(String id) {
        return id.length() > LONGEST_NAME ? id.substring(0, LONGEST_NAME) : id;
    }
}
