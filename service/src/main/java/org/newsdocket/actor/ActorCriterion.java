package org.newsdocket.actor;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsdocket.record.RecordId;
import org.newsdocket.view.View;

/** What another noun adds to the filter of actors. */
public interface ActorCriterion {
    /**
     * The actors that meet it; empty where the filter does not ask for it.
     *
     * @param filter the filter's fields as they were given
     */
    Optional<Set<RecordId>> meeting(Map<String, Object> filter, View view);
}
