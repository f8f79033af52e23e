package org.aludel.provider.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.core.error.InvalidValueException;
import org.aludel.core.sql.Statement;
import org.aludel.jpql.domain.BasicDomain;
import org.aludel.jpql.domain.EntityTypeDomain;
import org.aludel.jpql.domain.ValueDomain;
import org.aludel.jpql.translation.QueryParameter;
import org.aludel.provider.lowering.DomainInput;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.type.Boxes;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.References;
import org.aludel.provider.state.Shapes;
import org.jspecify.annotations.Nullable;

/** The values of a query's parameters as those of its statement: checked, converted, and taken apart. Immutable. */
final class Inputs {

    private final List<QueryParameter> parameters;
    private final List<DomainInput> inputs;
    private final Shapes shapes;
    private final boolean takesLists;

    Inputs(List<QueryParameter> parameters, List<DomainInput> inputs, Shapes shapes) {
        this.parameters = List.copyOf(parameters);
        this.inputs = List.copyOf(inputs);
        this.shapes = shapes;
        this.takesLists = parameters.stream().anyMatch(QueryParameter::list);
    }

    /**
     * The values for a statement.
     *
     * @param given the values by the names that parameters have in the query's statement
     * @throws IllegalArgumentException if a value is of a wrong class (ALU-4500)
     * @throws IllegalStateException if a value is missing (ALU-4501)
     */
    Map<String, ?> of(OpenStatement statement, Map<String, ?> given, References references) {
        Map<String, ?> checked = checked(given);
        if (inputs.isEmpty() && statement.names().equals(checked.keySet())) {
            return checked;
        }
        Map<String, @Nullable Object> values = new HashMap<>(checked); // with values that no parameter stands for
        inputs.forEach(input -> spread(input, checked.get(input.parameter()), values, references));
        values.keySet().retainAll(statement.names());
        return values;
    }

    /** The statement for some values, which differs where a list has a null. */
    Statement statement(Statement statement, Map<String, ?> given) {
        if (!takesLists) {
            return statement;
        }
        Set<String> lists = null;
        for (int i = 0; i < parameters.size(); i++) {
            QueryParameter parameter = parameters.get(i);
            if (parameter.list() && NullsInLists.hasNull(given.get(parameter.bindName()))) {
                lists = lists == null ? new LinkedHashSet<>() : lists;
                lists.add(parameter.bindName());
            }
        }
        if (lists == null) {
            return statement;
        }
        for (DomainInput input : inputs) {
            if (lists.contains(input.parameter())) {
                lists.addAll(input.names());
            }
        }
        return NullsInLists.told(statement, lists);
    }

    private static String name(QueryParameter parameter) {
        return parameter.name() == null ? "?" + parameter.position() : ":" + parameter.name();
    }

    // ---- checks

    /** The values as their parameters want them; most are given so. */
    private Map<String, ?> checked(Map<String, ?> given) {
        Map<String, @Nullable Object> changed = null;
        for (int i = 0; i < parameters.size(); i++) {
            QueryParameter parameter = parameters.get(i);
            Object value = given.get(parameter.bindName());
            if (value == null && !given.containsKey(parameter.bindName())) {
                throw QueryErrors.missing(name(parameter));
            }
            Object checked = checked(parameter, value);
            if (checked != value) {
                changed = changed == null ? new HashMap<>(given) : changed;
                changed.put(parameter.bindName(), checked);
            }
        }
        return changed == null ? given : changed;
    }

    private static @Nullable Object checked(QueryParameter parameter, @Nullable Object value) {
        ValueDomain domain = parameter.domain();
        if (!parameter.list()) {
            return domain == null || value == null ? value : one(parameter, domain, value);
        }
        if (!(value instanceof Collection<?> values)) {
            throw QueryErrors.noCollection(name(parameter), value == null ? Void.class : value.getClass());
        }
        List<Object> all = new ArrayList<>();
        for (Object element : values) {
            if (element != null) {
                all.add(domain == null ? element : one(parameter, domain, element));
            }
        }
        return all;
    }

    private static Object one(QueryParameter parameter, ValueDomain domain, Object value) {
        if (domain instanceof BasicDomain basic) {
            return basic(parameter, basic, value);
        }
        Class<?> wanted = domain instanceof EntityTypeDomain ? Class.class : Boxes.boxed(domain.javaType());
        if (!wanted.isInstance(value)) {
            throw wrongClass(parameter, domain, value);
        }
        return value;
    }

    /** Numbers are converted to each other where nothing is lost. */
    private static Object basic(QueryParameter parameter, BasicDomain domain, Object value) {
        try {
            return domain.type().cast(value);
        } catch (InvalidValueException e) {
            Object whole = Values.whole(domain.javaType(), value);
            if (whole == null) {
                throw wrongClass(parameter, domain, value);
            }
            return whole;
        }
    }

    private static IllegalArgumentException wrongClass(QueryParameter parameter, ValueDomain domain, Object value) {
        return QueryErrors.wrongClass(name(parameter), domain.javaType(), value.getClass(), parameter.list());
    }

    // ---- values in several columns

    private void spread(
            DomainInput input, @Nullable Object value, Map<String, @Nullable Object> into, References references) {
        if (input instanceof DomainInput.Types types) {
            into.put(types.name(), types.list() ? types(types, (Collection<?>) known(value)) : type(types, value));
        } else if (input instanceof DomainInput.Columns columns) {
            spread(columns, value, into, references);
        } else {
            DomainInput.Reference reference = (DomainInput.Reference) input;
            @Nullable Object[] columns = new Object[reference.names().size()];
            if (value != null) {
                references.identify(reference.reference(), value, columns, 0);
                required(input.parameter(), value, columns);
            }
            put(reference.names(), columns, into);
        }
    }

    private static Object known(@Nullable Object value) {
        return value == null ? List.of() : value;
    }

    private static @Nullable Object type(DomainInput.Types types, @Nullable Object value) {
        return value == null
                ? null
                : types.values().entrySet().stream()
                        .filter(entry -> entry.getKey().type() == value)
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(types.other());
    }

    private static List<Object> types(DomainInput.Types types, Collection<?> values) {
        List<Object> all = new ArrayList<>();
        for (Object value : values) {
            all.add(known(type(types, value)));
        }
        return all;
    }

    private void spread(
            DomainInput.Columns input,
            @Nullable Object value,
            Map<String, @Nullable Object> into,
            References references) {
        if (!input.list()) {
            put(input.names(), columns(input, value, references), into);
            return;
        }
        List<Object> all = new ArrayList<>();
        for (Object element : (Collection<?>) known(value)) {
            @Nullable Object[] columns = columns(input, element, references);
            all.add(columns.length == 1 ? columns[0] : List.of(columns));
        }
        into.put(input.names().get(0), all);
    }

    private @Nullable Object[] columns(DomainInput.Columns input, @Nullable Object value, References references) {
        @Nullable Object[] columns = new Object[input.value().columns().size()];
        EntityMapping entity = input.entity();
        if (value == null) {
            return columns;
        }
        if (entity == null) {
            shapes.of(input.value()).spread(value, columns, 0, references);
            return columns;
        }
        EntityKey key = shapes.of(concrete(entity, value)).keyOf(value, references);
        if (key == null) {
            throw QueryErrors.noKey(":" + input.parameter(), value.getClass());
        }
        return key.values().toArray();
    }

    private static EntityMapping concrete(EntityMapping entity, Object value) {
        EntityMapping found = entity;
        for (EntityMapping below : entity.withSubclasses()) {
            if (below.type().isInstance(value)) {
                found = below;
            }
        }
        return found;
    }

    private static void required(String parameter, Object value, @Nullable Object[] columns) {
        for (Object column : columns) {
            if (column == null) {
                throw QueryErrors.noKey(":" + parameter, value.getClass());
            }
        }
    }

    private static void put(List<String> names, @Nullable Object[] columns, Map<String, @Nullable Object> into) {
        for (int i = 0; i < columns.length; i++) {
            into.put(names.get(i), columns[i]);
        }
    }
}
