/** The goals of the Maven plugin. They hand everything to the enhancer of folders. */
@NullMarked
package org.aludel.maven;

import org.jspecify.annotations.NullMarked;
