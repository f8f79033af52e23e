/** A library with entities of its own. */
@NullUnmarked
package org.aludel.integration.partner;

import org.jspecify.annotations.NullUnmarked;
