package org.newsdocket.architecture.broken.clock.story;

import java.time.Instant;
import java.util.function.Supplier;

class BrokenReference {
    Supplier<Instant> now = Instant::now;
}
