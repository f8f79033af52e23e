package org.aludel.provider.lowering;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Selectable;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.SingularAttribute;
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
    private final IdentityHashMap<EntityMapping, Set<String>> unread;

    private EntitySelection(
            EntityFrom from,
            List<Expression<?>> expressions,
            IdentityHashMap<EntityMapping, int[]> positions,
            int discriminator,
            IdentityHashMap<EntityMapping, Set<String>> unread) {
        this.from = from;
        this.expressions = List.copyOf(expressions);
        this.positions = positions;
        this.discriminator = discriminator;
        this.unread = unread;
    }

    /**
     * The columns for an entity.
     *
     * @param from the element that they are selected from
     * @param columns the columns of the state of an entity, in the order in which they are wanted
     * @param first the position of the first of the columns in the select list
     */
    public static EntitySelection of(EntityFrom from, StateColumns columns, int first) {
        return of(from, columns, first, Set.of());
    }

    /**
     * The columns for an entity, without those of some attributes.
     *
     * @param unread the names of basic attributes; see {@link #of(EntityFrom, Function, int)} for the rest
     */
    public static EntitySelection of(EntityFrom from, StateColumns columns, int first, Set<String> unread) {
        Map<Expression<?>, Integer> selected = new LinkedHashMap<>();
        IdentityHashMap<EntityMapping, Set<String>> missing = new IdentityHashMap<>();
        IdentityHashMap<EntityMapping, int[]> positions = new IdentityHashMap<>();
        for (EntityMapping concrete : from.entity().withSubclasses()) {
            if (!concrete.isAbstract()) {
                List<MappedColumn<?>> state = columns.of(concrete);
                Set<String> without = without(unread, columns, concrete);
                missing.put(concrete, without);
                int[] ofState = new int[state.size()];
                for (int i = 0; i < ofState.length; i++) {
                    MappedColumn<?> column = state.get(i);
                    ofState[i] =
                            isOf(without, concrete, column) ? NONE : position(from.column(column), selected, first);
                }
                positions.put(concrete, ofState);
            }
        }
        Expression<?> discriminator = from.discrimination().expression();
        int position = discriminator == null ? NONE : position(discriminator, selected, first);
        return new EntitySelection(from, List.copyOf(selected.keySet()), positions, position, missing);
    }

    /** The names of the attributes of an entity that instances come without. */
    private static Set<String> without(Set<String> unread, StateColumns columns, EntityMapping entity) {
        Set<String> deferred = columns.deferred(entity);
        if (unread.isEmpty()) {
            return deferred;
        }
        Set<String> all = new HashSet<>(unread);
        all.addAll(deferred);
        all.removeIf(name -> entity.attribute(name).isEmpty());
        return Set.copyOf(all);
    }

    private static boolean isOf(Set<String> attributes, EntityMapping entity, MappedColumn<?> column) {
        return !attributes.isEmpty()
                && attributes.stream()
                        .flatMap(name -> entity.attribute(name).stream())
                        .anyMatch(attribute -> attribute instanceof SingularAttribute singular
                                && singular.columns().contains(column));
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
        return new EntitySelection(from, List.of(), positions, discriminator, new IdentityHashMap<>());
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

    /** The names of the attributes of an entity that are not selected. */
    public Set<String> unread(EntityMapping entity) {
        return unread.getOrDefault(entity, Set.of());
    }

    /** Where the columns of an entity are in the select list, -1 for those that are not; not to be changed. */
    public int[] positions(EntityMapping entity) {
        return LoweringErrors.known(positions.get(entity));
    }
}
