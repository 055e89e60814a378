/** What others may use. */
@NamedInterface("offered")
package org.newsdocket.architecture.broken.modules.actor.offered;

import org.springframework.modulith.NamedInterface;
