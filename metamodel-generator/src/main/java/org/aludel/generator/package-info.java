/**
 * The annotation processor that writes a static metamodel class beside each entity, embeddable and mapped superclass. It
 * reads source files as the compiler sees them, and agrees with what the provider makes of the compiled classes. Nothing
 * here is thread-safe: a compiler runs a processor in one thread.
 */
@org.jspecify.annotations.NullMarked
package org.aludel.generator;
