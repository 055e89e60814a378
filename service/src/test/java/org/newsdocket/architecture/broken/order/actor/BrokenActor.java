package org.newsdocket.architecture.broken.order.actor;

import org.newsdocket.architecture.broken.order.statement.Statements;

class BrokenActor {
    Statements later = new Statements();
}
