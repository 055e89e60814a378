package org.newsdocket.access;

import org.newsdocket.view.Viewer;
import org.springframework.stereotype.Component;

/** Tells who a request comes from. */
@Component
public final class Viewers {
    private final AccessProperties properties;

    Viewers(AccessProperties properties) {
        this.properties = properties;
    }

    /** Of the request that this thread serves. */
    public Viewer current() {
        return new Viewer("anonymous", properties.anonymous(), null);
    }
}
