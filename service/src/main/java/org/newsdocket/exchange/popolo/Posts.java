package org.newsdocket.exchange.popolo;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The posts of a document, for memberships that name one; of a great many the rest is not kept. */
final class Posts {
    private static final int MOST = 100_000;

    private final Map<String, Post> posts = new HashMap<>();

    /**
     * A post.
     *
     * @param title null where it has none
     * @param organization its id in the document; null where none is said
     */
    record Post(@Nullable String title, @Nullable String organization) {}

    void add(String id, Post post) {
        if (posts.size() < MOST) {
            posts.put(id, post);
        }
    }

    Optional<Post> find(String id) {
        return Optional.ofNullable(posts.get(id));
    }
}
