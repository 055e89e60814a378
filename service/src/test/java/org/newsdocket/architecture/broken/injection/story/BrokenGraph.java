package org.newsdocket.architecture.broken.injection.story;

import org.springframework.beans.factory.annotation.Autowired;

class BrokenGraph {
    @Autowired Runnable story;
}
