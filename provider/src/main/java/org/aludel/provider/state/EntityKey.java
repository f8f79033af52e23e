package org.aludel.provider.state;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.aludel.provider.mapping.EntityMapping;

/**
 * The persistent identity of an entity: the root of its hierarchy, and the values of the columns of its identifier. What
 * {@code equals} of a key class says does not matter. Immutable.
 */
public final class EntityKey {

    private final EntityMapping root;
    private final Object[] values;
    private final int hash;

    private EntityKey(EntityMapping root, Object[] values) {
        this.root = root;
        this.values = values;
        this.hash = 31 * System.identityHashCode(root) + Arrays.deepHashCode(values);
    }

    /**
     * A key.
     *
     * @param entity any entity of the hierarchy
     * @param values the values of the columns of the identifier, in their order; the array is kept
     */
    public static EntityKey of(EntityMapping entity, Object... values) {
        for (Object value : values) {
            requireNonNull(value, "value");
        }
        return new EntityKey(entity.root(), values);
    }

    /** The entity at the top of the hierarchy. */
    public EntityMapping root() {
        return root;
    }

    /** The values of the columns of the identifier, in their order. */
    public List<Object> values() {
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    /** The value of one column of the identifier. */
    public Object value(int column) {
        return values[column];
    }

    /** The number of columns. */
    public int size() {
        return values.length;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof EntityKey that
                        && hash == that.hash
                        && root == that.root
                        && (values.length == 1 && values[0].equals(that.values[0])
                                || Arrays.deepEquals(values, that.values));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** The entity alone: the values may be confidential. */
    @Override
    public String toString() {
        return root.name() + "#";
    }
}
