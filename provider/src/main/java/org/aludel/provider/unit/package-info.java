/**
 * From whatever names a persistence unit, a {@code persistence.xml}, a container or a program, to one description of it:
 * {@link org.aludel.provider.unit.UnitDescriptor}, its {@link org.aludel.provider.unit.ManagedClasses} and its
 * {@link org.aludel.provider.unit.UnitSettings}. Loads no managed class, connects to no database, and does not know what
 * a mapping is. Everything it hands out is immutable.
 */
@NullMarked
package org.aludel.provider.unit;

import org.jspecify.annotations.NullMarked;
