package org.aludel.provider.nativesql;

import jakarta.persistence.ColumnResult;
import jakarta.persistence.ConstructorResult;
import jakarta.persistence.EntityResult;
import jakarta.persistence.FieldResult;
import jakarta.persistence.SqlResultSetMapping;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.UnitMapping;
import org.aludel.provider.mapping.source.Definition;
import org.aludel.provider.state.Shapes;

/** What can be made of the rows of SQL text in a persistence unit. Thread-safe. */
public final class ResultMappings {

    private final UnitMapping unit;
    private final Shapes shapes;
    private final RowWrapper tuples;
    private final Map<String, RowMapping> named = new ConcurrentHashMap<>();

    /**
     * The mappings of a unit.
     *
     * @param tuples makes tuples
     */
    public ResultMappings(UnitMapping unit, Shapes shapes, RowWrapper tuples) {
        this.unit = unit;
        this.shapes = shapes;
        this.tuples = tuples;
    }

    /**
     * What is made of rows where a class is asked for: {@code Object} for the value of the only column, or else an array;
     * {@code Object[]} for arrays; {@code Tuple}; an entity; a basic class, for the only column; else a class with a
     * constructor that takes all columns.
     */
    public RowMapping ofClass(Class<?> type) {
        if (type == Object.class) {
            return RowMapping.columns();
        }
        if (type == Object[].class) {
            return RowMapping.arrays();
        }
        if (type == Tuple.class) {
            return RowMapping.wrapped(tuples);
        }
        Optional<EntityMapping> entity = unit.entity(type);
        if (entity.isPresent()) {
            return RowMapping.of(List.of(EntityPart.of(entity.get(), shapes)));
        }
        return ValueTypes.of(type).isPresent()
                ? RowMapping.single(type)
                : RowMapping.of(List.of(new ConstructorPart(type, null)));
    }

    /**
     * The {@code @SqlResultSetMapping} of a name.
     *
     * @throws IllegalArgumentException if there is none (ALU-4651), or it does not fit the entities (ALU-4652)
     */
    public RowMapping named(String name) {
        return named.computeIfAbsent(name, this::read);
    }

    private RowMapping read(String name) {
        Map<String, Definition<SqlResultSetMapping>> all = unit.source().definitions(SqlResultSetMapping.class);
        Definition<SqlResultSetMapping> definition = all.get(name);
        if (definition == null) {
            throw NativeErrors.noMapping(name, all.keySet());
        }
        SqlResultSetMapping mapping = definition.annotation();
        return of("@SqlResultSetMapping '" + name + "'", mapping.entities(), mapping.classes(), mapping.columns());
    }

    /** What annotations say: entities, then new instances, then columns. */
    RowMapping of(String where, EntityResult[] entities, ConstructorResult[] classes, ColumnResult[] columns) {
        List<ResultPart> parts = new ArrayList<>();
        for (EntityResult entity : entities) {
            parts.add(part(entity));
        }
        for (ConstructorResult constructor : classes) {
            parts.add(new ConstructorPart(constructor.targetClass(), columns(constructor.columns())));
        }
        parts.addAll(columns(columns));
        if (parts.isEmpty()) {
            throw NativeErrors.emptyMapping(where);
        }
        return RowMapping.of(parts);
    }

    private EntityPart part(EntityResult result) {
        EntityMapping entity =
                unit.entity(result.entityClass()).orElseThrow(() -> NativeErrors.noEntity(result.entityClass()));
        Map<String, String> labels = new HashMap<>();
        for (FieldResult field : result.fields()) {
            labels.put(EntityPart.key(FieldPaths.column(entity, field.name())), field.column());
        }
        String discriminator = result.discriminatorColumn();
        return new EntityPart(
                entity, labels, discriminator.isEmpty() ? null : discriminator, result.lockMode(), shapes);
    }

    private static List<ColumnPart> columns(ColumnResult[] results) {
        List<ColumnPart> columns = new ArrayList<>();
        for (ColumnResult result : results) {
            columns.add(new ColumnPart(result.name(), result.type() == void.class ? null : result.type()));
        }
        return columns;
    }
}
