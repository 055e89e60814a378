package org.newsdocket.architecture.broken.nulls.actor;

class BrokenActor {}
