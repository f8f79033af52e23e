/**
 * What an application does with entities: persist, merge, remove, refresh and detach, how these go on to other entities,
 * and who is called then. Changes states of instances; knows nothing of how changes are written, nor of transactions.
 */
@NullMarked
package org.aludel.provider.lifecycle;

import org.jspecify.annotations.NullMarked;
