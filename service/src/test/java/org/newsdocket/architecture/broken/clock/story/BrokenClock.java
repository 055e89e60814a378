package org.newsdocket.architecture.broken.clock.story;

import java.time.Clock;

class BrokenClock {
    Clock clock = Clock.systemUTC();
}
