/** What the service serves beside GraphQL. */
@NullMarked
package org.newsdocket.platform.web;

import org.jspecify.annotations.NullMarked;
