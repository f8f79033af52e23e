package org.aludel.provider.results;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
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
        List<Parameter> parameters = statement.parameters();
        if (parameters.isEmpty()) {
            return new OpenStatement(statement, Set.of());
        }
        Set<String> names = new HashSet<>();
        for (Parameter parameter : parameters) {
            String name = parameter.name();
            if (name != null) {
                names.add(name);
            }
        }
        return new OpenStatement(statement, Collections.unmodifiableSet(names));
    }
}
