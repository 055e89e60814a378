/** Says nothing about nulls. */
@SuppressWarnings("unused")
package org.newsdocket.architecture.broken.nulls.actor;
