package org.newsdocket.editing;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who every change is put down to, until requests can tell.
 *
 * @param author as the history of a record names it
 */
@Validated
@ConfigurationProperties("newsdocket.editing")
public record EditingProperties(@DefaultValue("editor") @NotBlank String author) {}
