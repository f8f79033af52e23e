/**
 * The schema of any database as text and as an entity-relationship picture: what the inspector of Core tells, written for
 * people. {@link org.aludel.examples.schema.SchemaPicture} is the program. Knows no single database; nothing here is
 * thread-safe but what is immutable.
 */
@NullMarked
package org.aludel.examples.schema;

import org.jspecify.annotations.NullMarked;
