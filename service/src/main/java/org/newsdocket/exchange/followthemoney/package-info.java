/**
 * People, public bodies and what ties them together as FollowTheMoney, the model of those who
 * investigate corruption.
 */
@NullMarked
package org.newsdocket.exchange.followthemoney;

import org.jspecify.annotations.NullMarked;
