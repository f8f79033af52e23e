/**
 * From the description of a persistence unit to a factory of entity managers: classes are loaded, the mapping is assembled,
 * the database is opened, the schema is made. Everything that can be said to be wrong is said here, at once.
 */
@NullMarked
package org.aludel.provider.bootstrap;

import org.jspecify.annotations.NullMarked;
