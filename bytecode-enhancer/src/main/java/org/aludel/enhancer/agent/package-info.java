/**
 * The enhancer as a Java agent: {@code -javaagent:aludel-bytecode-enhancer.jar}. Classes are enhanced while they are loaded,
 * whoever loads them; what goes wrong with one keeps that class plain and nothing else.
 */
@NullMarked
package org.aludel.enhancer.agent;

import org.jspecify.annotations.NullMarked;
