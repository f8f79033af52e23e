/**
 * Fetches entities and collections: builds the statements, reads the rows, and makes instances of them. Knows mappings,
 * lowering and the persistence context; knows nothing of changes, transactions or entity managers.
 */
@NullMarked
package org.aludel.provider.load;

import org.jspecify.annotations.NullMarked;
