package org.newsdocket.architecture.broken.clock.story;

class BrokenMillis {
    long now = System.currentTimeMillis();
}
