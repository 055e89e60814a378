package org.newsdocket.exchange.ninjs;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.newsdocket.actor.Actor;
import org.newsdocket.actor.Court;
import org.newsdocket.actor.Group;
import org.newsdocket.actor.Organization;
import org.newsdocket.actor.Person;
import org.newsdocket.actor.UndisclosedPerson;
import org.newsdocket.exchange.foreign.Facts;
import org.newsdocket.story.Story.StoryRole;
import tools.jackson.databind.node.ObjectNode;

/**
 * The types of actors. ninjs knows people and organisations only; what else an own actor is, its
 * {@code literal} says.
 */
enum ActorForm {
    PERSON,
    ORGANIZATION,
    COURT,
    GROUP,
    UNDISCLOSED_PERSON;

    static ActorForm of(Actor actor) {
        return switch (actor) {
            case Person _ -> PERSON;
            case Organization _ -> ORGANIZATION;
            case Court _ -> COURT;
            case Group _ -> GROUP;
            case UndisclosedPerson _ -> UNDISCLOSED_PERSON;
        };
    }

    /** Empty where it is the literal of something else. */
    static Optional<ActorForm> of(String literal) {
        return Arrays.stream(values()).filter(form -> form.literal().equals(literal)).findFirst();
    }

    String literal() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What somebody of whom no more is known is in a role. */
    ActorForm in(StoryRole role) {
        return role == StoryRole.COURT ? COURT : this;
    }

    /** Nobody in person has the power of a state or of a court. */
    boolean mayBe(StoryRole role) {
        return !isSomebody() || (role != StoryRole.COURT && role != StoryRole.AUTHORITY);
    }

    boolean isSomebody() {
        return this == PERSON || this == UNDISCLOSED_PERSON;
    }

    /** What stands for the name of an undisclosed person is no name. */
    ObjectNode document(String name, @Nullable String language) {
        var document = Facts.object().put("type", name());
        switch (this) {
            case ORGANIZATION -> document.put("kind", "OTHER");
            case COURT -> document.put("level", "OTHER");
            case UNDISCLOSED_PERSON -> document.put("disclosure", "NOT_REPORTED");
            case PERSON, GROUP -> {}
        }
        if (this != UNDISCLOSED_PERSON) {
            var own = document.putArray("names").addObject().setAll(Facts.name(name, "PRIMARY"));
            if (language != null) {
                own.put("language", language);
            }
        }
        return document;
    }
}
