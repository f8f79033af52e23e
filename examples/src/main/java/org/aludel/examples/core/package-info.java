/** Aludel's SQL toolkit alone: statements, dialects and an engine, without any entity. */
@NullMarked
package org.aludel.examples.core;

import org.jspecify.annotations.NullMarked;
