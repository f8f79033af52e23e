/**
 * The suite that a dialect passes before it may call itself supported: it runs statements on a live database and compares
 * what comes back.
 *
 * <p>A test asks for a capability, never for a product. Knows databases only through the dialect and the data source that
 * it is given.
 */
@NullMarked
package org.aludel.compliance;

import org.jspecify.annotations.NullMarked;
