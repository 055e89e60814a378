package org.newsdocket.architecture.broken.order.view;

import org.newsdocket.architecture.broken.order.statement.Statements;

class BrokenView {
    Statements later = new Statements();
}
