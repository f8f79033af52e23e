/**
 * What class files say, read without loading a class: a quick look into the constant pool, and descriptions of classes that
 * are found by their names. Knows nothing of what is to be enhanced. All types are immutable or safe for use by many threads.
 */
@NullMarked
package org.aludel.enhancer.classfile;

import org.jspecify.annotations.NullMarked;
