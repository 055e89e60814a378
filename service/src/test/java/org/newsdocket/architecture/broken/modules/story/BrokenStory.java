package org.newsdocket.architecture.broken.modules.story;

import org.newsdocket.architecture.broken.modules.actor.Actor;
import org.newsdocket.architecture.broken.modules.actor.mongo.Insides;
import org.newsdocket.architecture.broken.modules.actor.offered.Offer;

class BrokenStory {
    Actor actor = new Actor();
    Insides insides = new Insides();
    Offer offer = new Offer();
}
