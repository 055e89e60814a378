package org.newsdocket.architecture.broken.clock.story;

import java.time.LocalDate;
import java.time.ZoneOffset;

class BrokenZone {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
}
