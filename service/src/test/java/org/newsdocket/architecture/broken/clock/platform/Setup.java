package org.newsdocket.architecture.broken.clock.platform;

import java.time.Clock;
import org.springframework.boot.test.context.TestConfiguration;

/** For tests, so that no scan takes it for the service's own. */
@TestConfiguration(proxyBeanMethods = false)
class Setup {
    Clock clock() {
        return Clock.systemUTC();
    }
}
