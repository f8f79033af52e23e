/**
 * Reads the names of managed classes from {@code persistence.xml} and mapping files, for those that have no annotations.
 * Knows nothing of what the files say of these classes. Loads no class, follows no reference out of a file.
 */
@NullMarked
package org.aludel.enhancer.descriptor;

import org.jspecify.annotations.NullMarked;
