package org.newsdocket.editing;

import org.newsdocket.store.TestService;
import org.newsdocket.store.TestStore;

/**
 * One service for all tests of a class; each makes the records that it changes, or asks how they
 * stand.
 */
final class Newsdesk implements TestStore.Shared {
    private final TestService service;

    Newsdesk(TestStore store) {
        service =
                TestService.start(
                        store, "newsdocket.access.anonymous=record:write,feed:read,admin");
    }

    TestService service() {
        return service;
    }

    @Override
    public void close() {
        service.close();
    }
}
