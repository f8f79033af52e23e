package org.aludel.provider.lowering;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Selectable;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.MappedColumn;
import org.jspecify.annotations.Nullable;

/**
 * The columns that a statement selects for an entity, and where the state of each of its subclasses is among them.
 * Immutable.
 */
public final class EntitySelection {

    private static final int NONE = -1;

    private final EntityFrom from;
    private final List<Expression<?>> expressions;
    private final IdentityHashMap<EntityMapping, int[]> positions;
    private final int discriminator;

    private EntitySelection(
            EntityFrom from,
            List<Expression<?>> expressions,
            IdentityHashMap<EntityMapping, int[]> positions,
            int discriminator) {
        this.from = from;
        this.expressions = List.copyOf(expressions);
        this.positions = positions;
        this.discriminator = discriminator;
    }

    /**
     * The columns for an entity.
     *
     * @param from the element that they are selected from
     * @param columns the columns of the state of an entity, in the order in which they are wanted
     * @param first the position of the first of the columns in the select list
     */
    public static EntitySelection of(
            EntityFrom from, Function<EntityMapping, List<MappedColumn<?>>> columns, int first) {
        Map<Expression<?>, Integer> selected = new LinkedHashMap<>();
        IdentityHashMap<EntityMapping, int[]> positions = new IdentityHashMap<>();
        for (EntityMapping concrete : from.entity().withSubclasses()) {
            if (!concrete.isAbstract()) {
                positions.put(
                        concrete,
                        columns.apply(concrete).stream()
                                .mapToInt(column -> position(from.column(column), selected, first))
                                .toArray());
            }
        }
        Expression<?> discriminator = from.discrimination().expression();
        int position = discriminator == null ? NONE : position(discriminator, selected, first);
        return new EntitySelection(from, new ArrayList<>(selected.keySet()), positions, position);
    }

    /**
     * The columns of an entity where something else has selected them, such as SQL text.
     *
     * @param from the entity
     * @param positions where the columns of the state of each entity are that rows may be of; not to be changed any more
     * @param discriminator the position of what tells the entity of a row; -1 where all rows are of one
     */
    public static EntitySelection placed(
            EntityFrom from, IdentityHashMap<EntityMapping, int[]> positions, int discriminator) {
        return new EntitySelection(from, List.of(), positions, discriminator);
    }

    private static int position(Expression<?> expression, Map<Expression<?>, Integer> selected, int first) {
        Integer known = selected.get(expression);
        if (known != null) {
            return known;
        }
        int position = first + selected.size();
        selected.put(expression, position);
        return position;
    }

    /** The element of the FROM clause. */
    public EntityFrom from() {
        return from;
    }

    /** What is to be selected, in order. */
    public List<Selectable> selectables() {
        return List.copyOf(expressions);
    }

    /** The number of columns. */
    public int size() {
        return expressions.size();
    }

    /** The position of what tells the entity of a row; -1 where all rows are of one. */
    public int discriminator() {
        return discriminator;
    }

    /**
     * The entity of a row.
     *
     * @param discriminatorValue what the row has for it; null where all rows are of one
     * @return null if it is none of the entities that were selected
     */
    public @Nullable EntityMapping entity(@Nullable Object discriminatorValue) {
        return from.discrimination().entity(discriminatorValue);
    }

    /** Where the columns of an entity are in the select list; not to be changed. */
    public int[] positions(EntityMapping entity) {
        return LoweringErrors.known(positions.get(entity));
    }
}
