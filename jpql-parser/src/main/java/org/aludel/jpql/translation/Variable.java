package org.aludel.jpql.translation;

import org.aludel.core.sql.FromClause;
import org.aludel.jpql.domain.EntityReference;
import org.aludel.jpql.domain.VariablePath;

/** What an identification variable stands for. */
sealed interface Variable {

    /** The variable as the query writes it. */
    String name();

    /** An instance of an entity, or a value of an attribute. */
    record Instance(String name, VariablePath path) implements Variable {}

    /** A row of a subquery or common table, of which columns can be named. */
    record Row(String name, FromClause table) implements Variable {}

    /** The instance that an INSERT could not insert. */
    record Proposed(String name, EntityReference entity) implements Variable {}
}
