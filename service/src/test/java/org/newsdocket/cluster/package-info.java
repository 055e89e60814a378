/** What is said to a cluster (k8s/): read as Kubernetes reads it, and held against the service. */
@NullMarked
package org.newsdocket.cluster;

import org.jspecify.annotations.NullMarked;
