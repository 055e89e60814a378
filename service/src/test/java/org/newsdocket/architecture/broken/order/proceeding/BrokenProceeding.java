package org.newsdocket.architecture.broken.order.proceeding;

import org.newsdocket.architecture.broken.order.statement.Statements;

class BrokenProceeding {
    Statements later = new Statements();
}
