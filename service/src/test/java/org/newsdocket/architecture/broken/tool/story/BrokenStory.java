package org.newsdocket.architecture.broken.tool.story;

import org.newsdocket.architecture.broken.tool.platform.web.Headers;

class BrokenStory {
    Headers headers = new Headers();
}
