package org.newsdocket.architecture.broken.nounintool.platform.web;

import org.newsdocket.architecture.broken.nounintool.record.Noun;

class BrokenHeaders {
    Noun noun = new Noun();
}
