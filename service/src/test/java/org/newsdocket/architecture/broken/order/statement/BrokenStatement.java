package org.newsdocket.architecture.broken.order.statement;

import org.newsdocket.architecture.broken.order.timeline.Entry;

class BrokenStatement {
    Entry later = new Entry();
}
