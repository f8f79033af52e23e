package org.aludel.provider.lowering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.InParameterPredicate;
import org.aludel.core.sql.ListParameter;
import org.aludel.core.sql.Predicate;
import org.aludel.core.type.SqlType;
import org.aludel.jpql.domain.DomainParameter;
import org.aludel.jpql.domain.EntityDomain;
import org.aludel.provider.domain.MappedEmbeddable;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.ValueMapping;
import org.jspecify.annotations.Nullable;

/** Parameters of columns for those whose values are entities, embeddables or types. */
final class DomainInputs {

    private final Map<String, DomainInput> inputs = new LinkedHashMap<>();

    /** What has been asked for so far. */
    List<DomainInput> all() {
        return List.copyOf(inputs.values());
    }

    /** A value; a row value where it is in several columns. */
    Expression<?> value(DomainParameter parameter) {
        ValueMapping value = value(entity(parameter), parameter);
        List<String> names = new ArrayList<>();
        List<Expression<?>> columns = new ArrayList<>();
        for (MappedColumn<?> column : value.columns()) {
            String name = parameter.name() + "_" + columns.size();
            names.add(name);
            columns.add(BindParameter.named(name, column.type()));
        }
        inputs.put(names.get(0), new DomainInput.Columns(parameter.name(), entity(parameter), value, names, false));
        return NodeLowering.single(columns);
    }

    /** A test with a list of values. */
    Predicate in(Expression<?> operand, DomainParameter parameter, boolean negated) {
        ValueMapping value = value(entity(parameter), parameter);
        String name = parameter.name() + "_list";
        inputs.put(name, new DomainInput.Columns(parameter.name(), entity(parameter), value, List.of(name), true));
        return new InParameterPredicate(operand, ListParameter.named(name, operand.type()), negated);
    }

    /** The values that columns refer to an entity by. */
    List<Expression<?>> reference(DomainParameter parameter, ReferenceValue reference) {
        List<String> names = new ArrayList<>();
        List<Expression<?>> columns = new ArrayList<>();
        String prefix = free(parameter.name() + "_ref");
        for (MappedColumn<?> column : reference.columns()) {
            String name = prefix + "_" + columns.size();
            names.add(name);
            columns.add(BindParameter.named(name, column.type()));
        }
        inputs.put(prefix, new DomainInput.Reference(parameter.name(), reference, names));
        return columns;
    }

    /** The type of an entity, as it is told by its tables. */
    Expression<?> type(DomainParameter parameter, EntityFrom from) {
        String name = types(parameter, from);
        return BindParameter.named(name, EntityTypes.expression(from).type());
    }

    /** A test with a list of types. */
    Predicate inTypes(Expression<?> told, DomainParameter parameter, EntityFrom from, boolean negated) {
        return new InParameterPredicate(told, list(types(parameter, from), told.type()), negated);
    }

    private static <T> ListParameter<T> list(String name, SqlType<T> type) {
        return ListParameter.named(name, type);
    }

    private String types(DomainParameter parameter, EntityFrom from) {
        Map<EntityMapping, Object> values = new HashMap<>();
        EntityTypes.entities(from).forEach((value, entity) -> values.put(entity, value));
        String name = free(parameter.name() + "_type");
        Object other = EntityTypes.other(from);
        inputs.put(name, new DomainInput.Types(parameter.name(), values, other, name, parameter.list()));
        return name;
    }

    private String free(String name) {
        String free = name;
        for (int i = 2; inputs.containsKey(free); i++) {
            free = name + i;
        }
        return free;
    }

    private static @Nullable EntityMapping entity(DomainParameter parameter) {
        return parameter.domain() instanceof EntityDomain entity ? Paths.mapping(entity) : null;
    }

    private static ValueMapping value(@Nullable EntityMapping entity, DomainParameter parameter) {
        return entity == null
                ? ((MappedEmbeddable) parameter.domain()).mapping()
                : entity.id().key();
    }
}
