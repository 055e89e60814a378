package org.newsdocket.architecture.broken.modules.actor;

/** The face of the module. */
public class Actor {}
