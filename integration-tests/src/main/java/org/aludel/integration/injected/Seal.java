package org.aludel.integration.injected;

/** A value that a converter writes. */
public record Seal(String text) {}
