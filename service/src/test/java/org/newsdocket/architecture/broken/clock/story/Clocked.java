package org.newsdocket.architecture.broken.clock.story;

import java.time.Clock;
import java.time.LocalDate;

interface Clocked {
    static LocalDate today(Clock clock) {
        return LocalDate.now(clock);
    }
}
