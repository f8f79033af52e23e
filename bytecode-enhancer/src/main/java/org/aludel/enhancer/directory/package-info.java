/**
 * Enhances class files where they lie, in folders and archives: what the command line and the Maven plugin do. Nothing is
 * written for a class that stays as it is.
 */
@NullMarked
package org.aludel.enhancer.directory;

import org.jspecify.annotations.NullMarked;
