package org.newsdocket.architecture.broken.order.record;

import org.newsdocket.architecture.broken.order.statement.Statements;

class BrokenRecord {
    Statements later = new Statements();
}
