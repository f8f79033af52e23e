/** The application in Java SE: what a server would give it, made of libraries. Not in the WAR. */
@NullMarked
package org.aludel.examples.store.se;

import org.jspecify.annotations.NullMarked;
