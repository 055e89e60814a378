package org.newsdocket.actor;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsdocket.record.Identifier;
import org.newsdocket.record.LocalizedName;
import org.newsdocket.record.MarkedText;
import org.newsdocket.record.Record;

/** Somebody who acts, speaks or is acted upon. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Person.class, name = "PERSON"),
    @JsonSubTypes.Type(value = Organization.class, name = "ORGANIZATION"),
    @JsonSubTypes.Type(value = Court.class, name = "COURT"),
    @JsonSubTypes.Type(value = Group.class, name = "GROUP"),
    @JsonSubTypes.Type(value = UndisclosedPerson.class, name = "UNDISCLOSED_PERSON")
})
public sealed interface Actor extends Record
        permits Person, Organization, Court, Group, UndisclosedPerson {
    List<LocalizedName> names();

    List<Identifier> identifiers();

    @Nullable MarkedText description();

    List<Affiliation> affiliations();
}
