package org.newsdocket.architecture.broken.modules.actor.offered;

/** Offered to others by name. */
public class Offer {}
