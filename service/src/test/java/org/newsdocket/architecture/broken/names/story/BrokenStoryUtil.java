package org.newsdocket.architecture.broken.names.story;

class BrokenStoryUtil {}
