package org.newsdocket.exchange.popolo;

import java.util.Locale;
import java.util.Optional;
import org.newsdocket.actor.Organization.OrganizationKind;

/** What the classification of an organization, a free word, tells of its kind. */
final class Classifications {
    private Classifications() {}

    /** Empty where it tells nothing. */
    static Optional<OrganizationKind> kind(String classification) {
        return switch (classification.toLowerCase(Locale.ROOT)) {
            case "legislature",
                    "parliament",
                    "chamber",
                    "executive",
                    "government",
                    "ministry",
                    "department",
                    "agency" ->
                    Optional.of(OrganizationKind.STATE_BODY);
            case "council", "municipality", "local government" ->
                    Optional.of(OrganizationKind.LOCAL_GOVERNMENT);
            case "company", "corporation" -> Optional.of(OrganizationKind.COMPANY);
            case "ngo", "charity", "non-profit" -> Optional.of(OrganizationKind.NGO);
            case "media", "newspaper" -> Optional.of(OrganizationKind.MEDIA);
            case "party", "faction" -> Optional.of(OrganizationKind.OTHER);
            default -> Optional.empty();
        };
    }
}
