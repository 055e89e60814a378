/**
 * Those who act or are acted upon: people, organizations, courts, groups and people whose identity
 * is not public.
 */
@NullMarked
package org.newsdocket.actor;

import org.jspecify.annotations.NullMarked;
