/** The enhancer as a command, for builds that are not Maven's. */
@NullMarked
package org.aludel.enhancer.cli;

import org.jspecify.annotations.NullMarked;
