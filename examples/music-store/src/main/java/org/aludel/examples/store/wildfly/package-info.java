/** Starts WildFly with the application, in a process of its own. Not in the WAR. */
@NullMarked
package org.aludel.examples.store.wildfly;

import org.jspecify.annotations.NullMarked;
