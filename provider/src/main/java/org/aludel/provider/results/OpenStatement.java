package org.aludel.provider.results;

import java.util.HashSet;
import java.util.Set;
import org.aludel.core.sql.Parameter;
import org.aludel.core.sql.Statement;

/**
 * A statement with the names of the parameters whose values are given when it is executed. Immutable.
 *
 * @param statement the statement
 * @param names the names
 */
record OpenStatement(Statement statement, Set<String> names) {

    static OpenStatement of(Statement statement) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : statement.parameters()) {
            String name = parameter.name();
            if (name != null) {
                names.add(name);
            }
        }
        return new OpenStatement(statement, Set.copyOf(names));
    }
}
