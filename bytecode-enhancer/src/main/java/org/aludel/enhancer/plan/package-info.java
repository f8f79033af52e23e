/**
 * What is to change in a class, computed from descriptions of it and of the classes that it names: decided first and done
 * later, so that it can be printed and tested alone. All types are immutable.
 */
@NullMarked
package org.aludel.enhancer.plan;

import org.jspecify.annotations.NullMarked;
