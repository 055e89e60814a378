package org.newsdocket.architecture.broken.engine.story;

import graphql.schema.DataFetchingEnvironment;

interface BrokenFetcher {
    Object story(DataFetchingEnvironment environment);
}
