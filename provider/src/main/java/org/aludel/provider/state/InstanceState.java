package org.aludel.provider.state;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import org.aludel.provider.mapping.Attribute;
import org.jspecify.annotations.Nullable;

/**
 * What a persistence context knows of one of its instances. Belongs to the thread of its context.
 */
public final class InstanceState {

    private final EntityShape shape;
    private final Object instance;
    private Status status;
    private @Nullable EntityKey key;
    private @Nullable Object @Nullable [] loaded;
    private LockModeType lockMode = LockModeType.NONE;
    private List<AttachedValue> attached = List.of();
    private int place;

    /**
     * A state.
     *
     * @param shape the shape of the class of the instance itself
     * @param instance the instance
     * @param status what it is
     * @param key its key; null as long as it has none
     */
    public InstanceState(EntityShape shape, Object instance, Status status, @Nullable EntityKey key) {
        this.shape = requireNonNull(shape, "shape");
        this.instance = requireNonNull(instance, "instance");
        this.status = requireNonNull(status, "status");
        this.key = key;
    }

    public EntityShape shape() {
        return shape;
    }

    public Object instance() {
        return instance;
    }

    public Status status() {
        return status;
    }

    public void status(Status other) {
        status = other;
    }

    /** The key; null for a new instance that has none yet. */
    public @Nullable EntityKey key() {
        return key;
    }

    /** The key of an instance that has one. */
    public EntityKey requireKey() {
        return requireNonNull(key, "key");
    }

    public void key(EntityKey given) {
        key = given;
    }

    /** Where it is in the list of its persistence context. */
    public int place() {
        return place;
    }

    public void place(int other) {
        place = other;
    }

    /**
     * The values of the columns as the database has them; null for a new instance, and for one that was not fetched. Not
     * to be changed.
     */
    public @Nullable Object @Nullable [] loaded() {
        return loaded;
    }

    /** Whether its row is in the database as far as is known, and was not read. */
    public boolean isRowUnread() {
        return status == Status.MANAGED && loaded == null;
    }

    /** Notes what the database has now; null where that is not known any more. */
    public void loaded(@Nullable Object @Nullable [] values) {
        loaded = values;
    }

    /** The version that the database has as far as is known; null if there is none. */
    public @Nullable Object version() {
        return loaded == null ? null : shape.version(loaded);
    }

    public LockModeType lockMode() {
        return lockMode;
    }

    public void lockMode(LockModeType mode) {
        lockMode = mode;
    }

    /** What is known of the value of an attribute that is stored beside the columns; null if nothing is. */
    public @Nullable AttachedValue attached(Attribute attribute) {
        for (AttachedValue value : attached) {
            if (value.attribute() == attribute) {
                return value;
            }
        }
        return null;
    }

    /** Notes what is known of the value of an attribute, in place of what was known before. */
    public void attach(AttachedValue value) {
        List<AttachedValue> others = new ArrayList<>(attached.size() + 1);
        for (AttachedValue other : attached) {
            if (other.attribute() != value.attribute()) {
                others.add(other);
            }
        }
        others.add(value);
        attached = others;
    }

    /** Whether the instance will have a row when everything is written. */
    public boolean isAlive() {
        return status == Status.REFERENCE || status == Status.NEW || status == Status.MANAGED;
    }

    @Override
    public String toString() {
        return shape.entity().name() + " " + status;
    }
}
