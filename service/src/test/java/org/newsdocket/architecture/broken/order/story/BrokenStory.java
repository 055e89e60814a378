package org.newsdocket.architecture.broken.order.story;

import org.newsdocket.architecture.broken.order.statement.Statements;

class BrokenStory {
    Statements later = new Statements();
}
