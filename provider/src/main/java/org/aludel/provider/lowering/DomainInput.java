package org.aludel.provider.lowering;

import java.util.List;
import java.util.Map;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.ValueMapping;

/** How a value that is in no single column is given to a statement. */
public sealed interface DomainInput {

    /** The parameter of the query. */
    String parameter();

    /** The parameters of the statement. */
    List<String> names();

    /**
     * An entity, by its identifier; embeddables and the values of identifiers, by their columns.
     *
     * @param parameter the parameter of the query
     * @param entity the entity; null for other values
     * @param value the value, for an entity its identifier
     * @param names the parameters of the statement, one for each column; a single one for a list
     * @param list whether many values are given, as a list
     */
    record Columns(
            String parameter,
            @org.jspecify.annotations.Nullable EntityMapping entity,
            ValueMapping value,
            List<String> names,
            boolean list)
            implements DomainInput {

        public Columns {
            names = List.copyOf(names);
        }
    }

    /**
     * An entity, by the values that columns refer to it by.
     *
     * @param parameter the parameter of the query
     * @param reference the columns
     * @param names the parameters of the statement, one for each column
     */
    record Reference(String parameter, ReferenceValue reference, List<String> names) implements DomainInput {

        public Reference {
            names = List.copyOf(names);
        }
    }

    /**
     * The type of an entity, by the value that tells it.
     *
     * @param parameter the parameter of the query
     * @param values the values by entities
     * @param other a value that no entity has, for classes of which there are no rows
     * @param name the parameter of the statement
     * @param list whether many values are given, as a list
     */
    record Types(String parameter, Map<EntityMapping, Object> values, Object other, String name, boolean list)
            implements DomainInput {

        public Types {
            values = Map.copyOf(values);
        }

        @Override
        public List<String> names() {
            return List.of(name);
        }
    }
}
