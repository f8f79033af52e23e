/**
 * Locks (Jakarta Persistence, 3.5): rows that others may not change until the transaction ends, and versions that are looked
 * at once more, or increased, before it is committed. Knows loading and transactions; knows nothing of entity managers.
 */
@NullMarked
package org.aludel.provider.locking;

import org.jspecify.annotations.NullMarked;
