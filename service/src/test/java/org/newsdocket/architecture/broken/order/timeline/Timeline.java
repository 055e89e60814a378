package org.newsdocket.architecture.broken.order.timeline;

import org.newsdocket.architecture.broken.order.statement.Statements;

class Timeline {
    Statements earlier = new Statements();
}
