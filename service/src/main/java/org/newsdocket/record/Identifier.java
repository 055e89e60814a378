package org.newsdocket.record;

/** What another system calls the same thing, e.g. scheme "ecli" or "wikidata". */
public record Identifier(String scheme, String value) {}
