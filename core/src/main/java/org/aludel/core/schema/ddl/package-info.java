/**
 * Statements that create, change and drop what a schema consists of. Each is one SQL statement in every database, or is
 * refused by the dialect when it is compiled. Immutable and thread-safe.
 */
@NullMarked
package org.aludel.core.schema.ddl;

import org.jspecify.annotations.NullMarked;
