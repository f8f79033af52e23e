/**
 * The enhancer: takes the bytes of a class and gives those of one that notices how its instances are used. The agent, the
 * command line, the Maven plugin and containers all go through {@link org.aludel.enhancer.Enhancer}.
 */
@NullMarked
package org.aludel.enhancer;

import org.jspecify.annotations.NullMarked;
