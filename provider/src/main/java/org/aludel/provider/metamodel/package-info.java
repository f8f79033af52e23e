/**
 * The metamodel of a persistence unit, as Jakarta Persistence has it: entities, mapped superclasses and embeddable classes
 * with their attributes, and the static metamodel classes of the application, which get their values from here. Knows the
 * mapping; knows nothing of instances, queries or connections. Immutable, made as far as it is asked for, and safe for use by
 * several threads. Types and attributes are written to streams by their names, and read as those of a unit that is open.
 */
@NullMarked
package org.aludel.provider.metamodel;

import org.jspecify.annotations.NullMarked;
