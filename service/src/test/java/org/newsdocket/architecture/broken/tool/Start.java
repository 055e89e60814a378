package org.newsdocket.architecture.broken.tool;

import org.newsdocket.architecture.broken.tool.platform.web.Headers;

class Start {
    Headers headers = new Headers();
}
