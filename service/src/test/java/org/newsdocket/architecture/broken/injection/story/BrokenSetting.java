package org.newsdocket.architecture.broken.injection.story;

import org.springframework.beans.factory.annotation.Value;

class BrokenSetting {
    @Value("${newsdocket.name}")
    String name;
}
