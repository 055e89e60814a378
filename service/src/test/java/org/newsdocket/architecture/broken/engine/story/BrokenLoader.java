package org.newsdocket.architecture.broken.engine.story;

import org.dataloader.BatchLoader;

interface BrokenLoader extends BatchLoader<String, String> {}
