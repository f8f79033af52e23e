package org.aludel.provider.statement;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.ListParameter;
import org.aludel.core.sql.Parameter;
import org.aludel.core.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The names of all parameters of a statement. One that carries its value is named by its number among those that do: p1, p2
 * and so on, as the parameters of a JPQL query that have numbers; so a statement and its values are told apart. Immutable.
 *
 * @param names the name of each parameter, in their order; the same where one parameter stands in several places
 */
record GivenParameters(List<String> names) {

    GivenParameters {
        names = List.copyOf(names);
    }

    static GivenParameters of(Statement statement) {
        List<Parameter> parameters = statement.parameters();
        Set<String> taken = new LinkedHashSet<>();
        parameters.forEach(parameter -> {
            if (parameter.name() != null) {
                taken.add(parameter.name());
            }
        });
        IdentityHashMap<Parameter, String> known = new IdentityHashMap<>();
        List<String> names = new ArrayList<>(parameters.size());
        int number = 0;
        for (Parameter parameter : parameters) {
            String name = parameter.name() == null ? known.get(parameter) : parameter.name();
            while (name == null) {
                number++;
                name = taken.contains("p" + number) ? null : "p" + number;
            }
            known.put(parameter, name);
            names.add(name);
        }
        return new GivenParameters(names);
    }

    /** The values that parameters of a statement carry, by their names. */
    Map<String, @Nullable Object> values(Statement statement) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        List<Parameter> parameters = statement.parameters();
        for (int i = 0; i < names.size(); i++) {
            Parameter parameter = parameters.get(i);
            if (parameter.name() == null) {
                values.put(
                        names.get(i),
                        parameter instanceof BindParameter<?> one
                                ? one.value()
                                : ((ListParameter<?>) parameter).values());
            }
        }
        return values;
    }
}
