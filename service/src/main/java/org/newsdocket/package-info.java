/** The structured record of developing legal stories, served as one GraphQL API. */
@NullMarked
package org.newsdocket;

import org.jspecify.annotations.NullMarked;
