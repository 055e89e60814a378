package org.newsdocket.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@OnEachEngine
class StoreCommandsIT {
    private final TestService service;

    StoreCommandsIT(TestStore store) {
        service = store.service();
    }

    @Test
    void countsWhatOneQueryAsksOfTheStore() {
        assertThat(service.commandsDuring(this::askForStories)).containsExactly("find stories");
    }

    @Test
    void asksTheStoreNothingByItself() {
        assertThat(service.commandsDuring(() -> {})).isEmpty();
    }

    private void askForStories() {
        service.graphQl()
                .document("{ stories { nodes { id } } }")
                .execute()
                .path("stories.nodes")
                .entityList(Object.class)
                .hasSize(1);
    }
}
