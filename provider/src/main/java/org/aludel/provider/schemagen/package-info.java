/**
 * Schema generation (Jakarta Persistence 3.2, section 9.4) and what a {@code SchemaManager} does: creates, drops, checks and
 * empties the tables of a unit, by Core's definitions and by scripts. Knows nothing of entities, only of the schema that
 * follows from them. Nothing here is thread-safe; schemas are changed by one thread at a time.
 */
@NullMarked
package org.aludel.provider.schemagen;

import org.jspecify.annotations.NullMarked;
