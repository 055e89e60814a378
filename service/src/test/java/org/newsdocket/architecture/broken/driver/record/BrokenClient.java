package org.newsdocket.architecture.broken.driver.record;

import com.mongodb.client.MongoClient;

interface BrokenClient {
    MongoClient client();
}
