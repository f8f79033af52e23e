/** What only WildFly has: another provider to compare with, modules, and counts of class loaders. */
@NullUnmarked
package org.aludel.integration.wildfly;

import org.jspecify.annotations.NullUnmarked;
