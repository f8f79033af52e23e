/**
 * The native door: the {@code select(...)} of Core with entities in it, executed in a persistence context.
 *
 * <p>An {@link org.aludel.orm.EntityAlias} stands where a table may stand, an {@link org.aludel.orm.EntityPath} where an
 * expression may stand; both have all operators of Core. A {@link org.aludel.orm.Session}, had by {@code
 * entityManager.unwrap(Session.class)}, executes such statements and returns managed instances.
 *
 * <p>Aliases and paths are immutable, and safe for use by several threads. A session and its queries belong to the thread of
 * their entity manager.
 */
@NullMarked
package org.aludel.orm;

import org.jspecify.annotations.NullMarked;
