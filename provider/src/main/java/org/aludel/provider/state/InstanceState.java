package org.aludel.provider.state;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.aludel.enhancer.runtime.EnhancedInstance;
import org.aludel.enhancer.runtime.Tracker;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.reference.ReferenceErrors;
import org.aludel.provider.reference.Sleeper;
import org.jspecify.annotations.Nullable;

/**
 * What a persistence context knows of one of its instances. Belongs to the thread of its context.
 *
 * <p>An instance of an enhanced class tells its state of each use of its fields. What the database has is then noted only from
 * the first change on; before that it is what the instance itself has, which is called settled.
 *
 * <p>Changes of an instance that is read-only are not written: nothing is noted of what the database has, and it always counts as
 * settled.
 */
public final class InstanceState extends Tracker implements Sleeper {

    /** Stands for the values that the instance itself has. */
    private static final @Nullable Object[] SETTLED = {};

    private static final int STATUS = 7;
    private static final int NOTICED = 8;
    private static final int TOUCHED = 16;
    private static final int UNTOLD = 32;
    private static final int READ_ONLY = 64;

    // there is one of these for each managed instance: what few of them need is in an object of its own
    private final EntityShape shape;
    private final Object instance;
    private @Nullable StateKeeper keeper;
    private @Nullable Object identifier; // of a key, without an object of its own
    private @Nullable Object @Nullable [] loaded;
    private List<AttachedValue> attached = List.of();
    private Rare rare = Rare.NONE;
    private int place;
    private byte marks; // the status, and some flags: fields of their own would take eight bytes more

    /**
     * What few states need.
     *
     * @param unread what was not read; null if all was
     * @param parts who is told of changes within embedded values; null if nobody was asked for yet
     */
    private record Rare(
            LockModeType lockMode,
            @Nullable Unread unread,
            @Nullable PartTracker parts) {

        static final Rare NONE = new Rare(LockModeType.NONE, null, null);
    }

    /**
     * A state.
     *
     * @param shape the shape of the class of the instance itself
     * @param instance the instance
     * @param status what it is
     * @param key its key; null as long as it has none
     */
    public InstanceState(EntityShape shape, Object instance, Status status, @Nullable EntityKey key) {
        this(key == null ? null : key.value(), shape, instance, status);
    }

    private InstanceState(@Nullable Object identifier, EntityShape shape, Object instance, Status status) {
        this.shape = requireNonNull(shape, "shape");
        this.instance = requireNonNull(instance, "instance");
        this.marks = (byte) status.code();
        this.identifier = identifier;
    }

    /**
     * A state of an instance that was read.
     *
     * @param identifier the value of its key, see {@link EntityKey#value()}
     */
    public static InstanceState read(EntityShape shape, Object instance, Object identifier) {
        return new InstanceState(requireNonNull(identifier, "identifier"), shape, instance, Status.MANAGED);
    }

    public EntityShape shape() {
        return shape;
    }

    public Object instance() {
        return instance;
    }

    public Status status() {
        return Status.of(marks & STATUS);
    }

    public void status(Status other) {
        marks = (byte) (marks & ~STATUS | other.code());
    }

    /** The key; null for a new instance that has none yet. */
    public @Nullable EntityKey key() {
        return identifier == null ? null : EntityKey.ofValue(shape.entity().root(), identifier);
    }

    /** The key of an instance that has one. */
    public EntityKey requireKey() {
        return requireNonNull(key(), "key");
    }

    public void key(EntityKey given) {
        identifier = given.value();
    }

    /** Whether it has a key. */
    public boolean hasKey() {
        return identifier != null;
    }

    /** The value of its key, see {@link EntityKey#value()}; null if it has none. */
    public @Nullable Object identifier() {
        return identifier;
    }

    /** Whether it has the key of a value, see {@link EntityKey#value()}. */
    public boolean hasKey(EntityMapping root, Object asked) {
        Object own = identifier;
        return own != null && shape.entity().root() == root && Objects.deepEquals(own, asked);
    }

    /** The hash code of its key, which it has. */
    public int keyHash() {
        return EntityKey.hash(shape.entity().root(), requireNonNull(identifier, "key"));
    }

    // ---- whether changes are written

    /** Whether changes of the instance are not written. */
    public boolean isReadOnly() {
        return (marks & READ_ONLY) != 0;
    }

    /**
     * Says whether changes of the instance are written. What the database has of it is not known afterwards where it was
     * read-only and had its values: it is to be read anew then.
     */
    public void readOnly(boolean yes) {
        mark(READ_ONLY, yes);
        if (yes) {
            mark(TOUCHED, false);
            attached.forEach(AttachedValue::forgetStored);
            if (loaded != null) {
                settled();
            }
        }
    }

    /** Where it is in the list of its persistence context. */
    public int place() {
        return place;
    }

    public void place(int other) {
        place = other;
    }

    // ---- the persistence context

    /** Its persistence context; null before it was in one. */
    public @Nullable StateKeeper keeper() {
        return keeper;
    }

    private StateKeeper requireKeeper() {
        return requireNonNull(keeper, "keeper");
    }

    /** Takes note of the persistence context that it is in; an enhanced instance tells it of its use from now on. */
    public void keeper(StateKeeper context) {
        keeper = context;
        if (instance instanceof EnhancedInstance enhanced) {
            enhanced.aludelTracker(this);
            AssociationKeeper associations = context.associations();
            tellReplaced(associations != null && associations.concerns(shape));
        }
    }

    /** The instance tells somebody else of its use from now on, and is to be compared with what the database has now. */
    public void untold() {
        mark(UNTOLD, true);
        tellReads(false);
        tellWrites(false);
        tellReplaced(false);
        if (loaded == SETTLED) {
            loaded(loaded());
        }
    }

    /** The instance has left its persistence context: nobody is told of its use any more, and nobody fetches what it lacks. */
    public void letGo() {
        if (!(instance instanceof EnhancedInstance enhanced) || enhanced.aludelTracker() != this) {
            return;
        }
        Unread missing = rare.unread();
        if (missing == null || missing.fields().attributes().isEmpty()) {
            enhanced.aludelTracker(null);
        } else {
            rare = new Rare(rare.lockMode(), new Unread(missing.fields(), null), null);
            keeper = null;
        }
    }

    /** Whether its context is to look at it before changes are written. */
    public boolean isNoticed() {
        return (marks & NOTICED) != 0;
    }

    public void noticed(boolean yes) {
        mark(NOTICED, yes);
    }

    private void mark(int flag, boolean on) {
        marks = (byte) (on ? marks | flag : marks & ~flag);
    }

    /** Something of the instance, such as the values of a collection, may be changed. */
    public void touch() {
        if (isReadOnly()) {
            return;
        }
        mark(TOUCHED, true);
        if (keeper != null && !isNoticed() && keeper.holds(this)) {
            keeper.notice(this);
        }
    }

    /** Whether nothing of the instance can have changed since it was read or written. */
    public boolean isSettled() {
        return areColumnsSettled() && (marks & TOUCHED) == 0;
    }

    /** Whether no column can have changed since the instance was read or written. */
    public boolean areColumnsSettled() {
        return loaded == SETTLED && status() == Status.MANAGED;
    }

    // ---- what the database has

    /**
     * The values of the columns as the database has them; null for a new instance, and for one that was not fetched. Not
     * to be changed.
     */
    public @Nullable Object @Nullable [] loaded() {
        return loaded == SETTLED ? shape.spread(instance, requireKeeper().fetcher()) : loaded;
    }

    /** Whether its row is in the database as far as is known, and was not read. */
    public boolean isRowUnread() {
        return status() == Status.MANAGED && loaded == null;
    }

    /**
     * Notes what the database has now; null where that is not known any more. The instance may have something else, and is
     * compared before changes are written.
     */
    public void loaded(@Nullable Object @Nullable [] values) {
        gets(values);
        if (isReadOnly()) {
            settle();
        } else if (keeper != null && shape.isTracked()) {
            keeper.notice(this);
        }
    }

    /** Notes what the database has while the instance gets that; {@link #settle} is to follow. */
    public void gets(@Nullable Object @Nullable [] values) {
        loaded = values;
        tellWrites(rare.unread() != null);
    }

    /** The instance has what the database has: the values that were noted last, if any were. */
    public void settle() {
        mark(TOUCHED, false);
        if (loaded != null && (isReadOnly() || shape.isTracked())) {
            if (isReadOnly() || noticesAll()) {
                settled();
            } else {
                loaded(loaded());
            }
        }
    }

    /** The instance and the database have these values, which may be shared with the instance. */
    public void written(@Nullable Object[] values) {
        mark(TOUCHED, false);
        if (status() == Status.NEW && rare.unread() != null) {
            awake();
        }
        if (isReadOnly() || shape.isTracked() && noticesAll()) {
            settled();
        } else {
            loaded(shape.copy(values));
        }
    }

    private void settled() {
        loaded = SETTLED;
        tellWrites(!isReadOnly() || rare.unread() != null);
    }

    /** Whether no value of the instance can change without anybody being told. */
    private boolean noticesAll() {
        if (keeper == null || (marks & UNTOLD) != 0 || !shape.adopt(instance, this)) {
            return false;
        }
        for (AttachedValue value : attached) {
            if (value.mayChangeUnnoticed()) {
                return false;
            }
        }
        return true;
    }

    /** The version that the database has as far as is known; null if there is none. */
    public @Nullable Object version() {
        if (loaded == null) {
            return null;
        }
        return loaded == SETTLED ? shape.versionOf(instance) : shape.version(loaded);
    }

    // ---- what was not read

    /** The instance was read without some attributes, whose names are given; none if it has all. */
    public void readWithout(Set<String> attributes) {
        TrackedFields fields = shape.fields();
        if (fields != null && (rare.unread() != null || !attributes.isEmpty())) {
            unread(attributes.isEmpty() ? null : new Unread(fields.unread(attributes), null));
        }
    }

    @Override
    public boolean isAsleep() {
        Unread missing = rare.unread();
        return missing != null && missing.fields().whole();
    }

    @Override
    public boolean isUnread(String attribute) {
        Unread missing = rare.unread();
        return missing != null
                && (missing.fields().whole() || missing.fields().attributes().contains(attribute));
    }

    @Override
    public void asleep(Runnable fetch) {
        TrackedFields fields = requireNonNull(shape.fields());
        unread(new Unread(fields.unfetched(), fetch));
    }

    /**
     * Lets the instance, which is new, get its identifier when that is used.
     *
     * @param insert is to insert its row
     */
    public void awaitIdentifier(Runnable insert) {
        unread(new Unread(requireNonNull(shape.fields()).identifier(), insert));
    }

    @Override
    public void awake() {
        unread(null);
    }

    private void unread(@Nullable Unread what) {
        rare = new Rare(rare.lockMode(), what, rare.parts());
        tellReads(what != null);
        tellWrites(what != null || loaded == SETTLED && !isReadOnly());
        ((EnhancedInstance) instance)
                .aludelUnread(what == null ? null : what.fields().names());
    }

    @Override
    public void use() {
        Unread missing = rare.unread();
        if (missing != null) {
            fetch(missing);
        }
    }

    private void fetch(Unread missing) {
        StateKeeper context = keeper;
        if (context == null || !context.holds(this)) {
            throwDetached(missing);
        } else if (missing.fetch() != null) {
            missing.fetch().run();
        } else {
            context.fetcher().fetchUnread(this);
        }
    }

    /** Tells that nobody can fetch what is missing; a new instance that is managed no more lacks nothing. */
    private void throwDetached(Unread missing) {
        String entity = shape.entity().name();
        if (missing.fields().whole()) {
            throw ReferenceErrors.detached(entity);
        }
        if (!missing.fields().attributes().isEmpty()) {
            throw ReferenceErrors.detachedAttributes(entity, missing.fields().attributes());
        }
    }

    // ---- use of the fields

    @Override
    protected void read(int field) {
        Unread missing = rare.unread();
        if (missing != null && missing.fields().has(field)) {
            fetch(missing);
        }
    }

    @Override
    protected void write(int field) {
        read(field);
        if (loaded == SETTLED && !isReadOnly() && requireNonNull(shape.fields()).isMapped(field)) {
            change();
        } else if (loaded != SETTLED || isReadOnly()) {
            tellWrites(rare.unread() != null);
        }
    }

    /** A column is about to change for the first time: what the database has is noted now. */
    void change() {
        if (loaded == SETTLED && !isReadOnly() && keeper != null && keeper.holds(this)) {
            loaded = shape.spread(instance, keeper.fetcher());
            keeper.notice(this);
        }
        tellWrites(rare.unread() != null);
    }

    /** Notes what the database has before somebody who does not tell of it changes the instance. */
    public void beforeChange() {
        if (loaded == SETTLED) {
            change();
        }
    }

    @Override
    protected void replaced(int field, Object changed, @Nullable Object before) {
        AssociationKeeper associations = keeper != null && keeper.holds(this) ? keeper.associations() : null;
        if (associations == null) {
            return;
        }
        String attribute = requireNonNull(shape.fields()).attributeOf(field);
        if (attribute != null) {
            associations.replaced(this, attribute, before);
        }
    }

    /** Who is told of the changes of values that are embedded in the instance. */
    PartTracker parts() {
        PartTracker known = rare.parts();
        if (known == null) {
            known = new PartTracker(this);
            rare = new Rare(rare.lockMode(), rare.unread(), known);
        }
        return known;
    }

    // ---- what is known beside the columns

    public LockModeType lockMode() {
        return rare.lockMode();
    }

    public void lockMode(LockModeType mode) {
        if (mode != rare.lockMode()) {
            rare = new Rare(mode, rare.unread(), rare.parts());
        }
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

    /** What is known of the values of all attributes that are stored beside the columns. */
    public List<AttachedValue> attached() {
        return Collections.unmodifiableList(attached);
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
        return status() == Status.REFERENCE || status() == Status.NEW || status() == Status.MANAGED;
    }

    @Override
    public String toString() {
        return shape.entity().name() + " " + status();
    }
}
