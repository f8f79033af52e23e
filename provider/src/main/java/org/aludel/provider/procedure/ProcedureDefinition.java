package org.aludel.provider.procedure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aludel.provider.nativesql.RowMapping;

/**
 * What is said of a stored procedure before it is called. Immutable.
 *
 * @param procedure the name in the database, as it is written in SQL
 * @param parameters its parameters, as far as they are known already
 * @param results what is made of the rows of each result, in their order; columns as they are for any others
 * @param hints its hints by their names
 */
public record ProcedureDefinition(
        String procedure, List<ProcedureParameter<?>> parameters, List<RowMapping> results, Map<String, Object> hints) {

    public ProcedureDefinition {
        parameters = List.copyOf(parameters);
        results = List.copyOf(results);
        hints = Collections.unmodifiableMap(new LinkedHashMap<>(hints));
    }
}
