package org.newsdocket.view;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who every request is taken for, until requests can tell.
 *
 * @param clearance what all callers may see; PUBLIC unless the service is reachable by editors
 *     alone
 */
@ConfigurationProperties("newsdocket.view")
public record ViewProperties(@DefaultValue("PUBLIC") Clearance clearance) {}
