package org.newsdocket.access;

import java.util.Set;
import org.newsdocket.view.Scope;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may do what.
 *
 * @param anonymous scopes of whoever shows neither a token nor a key
 */
@ConfigurationProperties("newsdocket.access")
public record AccessProperties(@DefaultValue("record:read") Set<Scope> anonymous) {}
