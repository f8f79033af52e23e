/**
 * References to entities whose state is fetched when they are first used: instances of generated subclasses, which become
 * ordinary instances then. Knows nothing of where the state comes from.
 */
@NullMarked
package org.aludel.provider.reference;

import org.jspecify.annotations.NullMarked;
