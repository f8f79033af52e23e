/**
 * Creates schemas in databases and drops them, and writes scripts that do. Stands on the engine and on reflection; knows
 * nothing of how definitions are written.
 */
@NullMarked
package org.aludel.core.deployment;

import org.jspecify.annotations.NullMarked;
