package org.newsdocket.cluster;

import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a query asks Prometheus for, told by its words alone.
 *
 * @param text of which no group names more than one label
 */
record Query(String text) {
    private static final Pattern GROUP = Pattern.compile("\\b(?:by|on)\\s*\\((\\w*)\\)");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(?:=|!=|=~|!~)\\s*\"");
    private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]");
    private static final Pattern NAME = Pattern.compile("\\b[a-z_:]\\w*+(?!\\s*\\()");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "group_right");

    Set<String> metrics() {
        var bare = GROUP.matcher(ASIDE.matcher(text).replaceAll(" ")).replaceAll(" ");
        return NAME.matcher(bare)
                .results()
                .map(MatchResult::group)
                .filter(name -> !WORDS.contains(name))
                .collect(Collectors.toSet());
    }

    Set<String> labels() {
        return Stream.of(GROUP, MATCHER)
                .flatMap(labels -> labels.matcher(text).results())
                .map(found -> Objects.requireNonNull(found.group(1)))
                .collect(Collectors.toSet());
    }
}
