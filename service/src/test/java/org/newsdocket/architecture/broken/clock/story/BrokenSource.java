package org.newsdocket.architecture.broken.clock.story;

import java.time.InstantSource;

class BrokenSource {
    InstantSource source = InstantSource.system();
}
