package org.aludel.provider.state;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.aludel.provider.mapping.EntityMapping;
import org.jspecify.annotations.Nullable;

/**
 * The persistent identity of an entity: the root of its hierarchy, and the values of the columns of its identifier. What
 * {@code equals} of a key class says does not matter. Immutable.
 */
public final class EntityKey {

    private final EntityMapping root;
    private final Object value; // of the only column, or an array of those of several
    private final int hash;

    private EntityKey(EntityMapping root, Object value) {
        this.root = root;
        this.value = value;
        this.hash = hash(root, value);
    }

    /** The hash code of the key of a value as {@link #value()} has it. */
    public static int hash(EntityMapping root, Object value) {
        return 31 * System.identityHashCode(root) + hash(value);
    }

    private static int hash(Object value) {
        return value.getClass().isArray() ? Arrays.deepHashCode(new Object[] {value}) : value.hashCode();
    }

    /** The key of an entity whose identifier has a single column. */
    public static EntityKey of(EntityMapping entity, Object value) {
        return new EntityKey(entity.root(), requireNonNull(value, "value"));
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
        return new EntityKey(entity.root(), values.length == 1 ? values[0] : values);
    }

    /** The key of a value as {@link #value()} has it. */
    static EntityKey ofValue(EntityMapping root, Object value) {
        return new EntityKey(root, value);
    }

    /**
     * The value of the only column, or an array of those of several, which is not to be changed. With the root it is the key,
     * for whom an object for each key would be too much.
     */
    public Object value() {
        return value;
    }

    /** Whether it is the key of a value as {@link #value()} has it. */
    public boolean is(EntityMapping ofRoot, Object other) {
        return root == ofRoot && Objects.deepEquals(value, other);
    }

    /** The entity at the top of the hierarchy. */
    public EntityMapping root() {
        return root;
    }

    /** The values of the columns of the identifier, in their order. */
    public List<Object> values() {
        return value instanceof Object[] several
                ? Collections.unmodifiableList(Arrays.asList(several))
                : List.of(value);
    }

    /** The value of one column of the identifier. */
    public Object value(int column) {
        return value instanceof Object[] several ? several[column] : value;
    }

    /** The number of columns. */
    public int size() {
        return value instanceof Object[] several ? several.length : 1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof EntityKey that
                        && hash == that.hash
                        && root == that.root
                        && Objects.deepEquals(value, that.value);
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
