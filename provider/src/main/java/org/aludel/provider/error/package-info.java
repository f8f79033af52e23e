/**
 * The codes of the provider's failures, and the exceptions that carry them. Jakarta Persistence fixes the classes of
 * exceptions; a code in the message, and {@link org.aludel.provider.error.Coded}, tell them apart. Knows nothing of the
 * rest of the provider.
 */
@NullMarked
package org.aludel.provider.error;

import org.jspecify.annotations.NullMarked;
