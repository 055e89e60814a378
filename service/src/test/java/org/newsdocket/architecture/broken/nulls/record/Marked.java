package org.newsdocket.architecture.broken.nulls.record;

class Marked {}
