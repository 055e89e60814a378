package org.newsdocket.architecture.broken.clock.story;

import java.time.Instant;

class BrokenNow {
    Instant now = Instant.now();
}
