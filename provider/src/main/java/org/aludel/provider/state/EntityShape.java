package org.aludel.provider.state;

import jakarta.persistence.CascadeType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aludel.provider.access.EnhancedFields;
import org.aludel.provider.access.StateAccess;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.BasicAttribute;
import org.aludel.provider.mapping.DerivedIdentity;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.SingularAttribute;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.mapping.ToOneStorage;
import org.jspecify.annotations.Nullable;

/**
 * The state of an entity as the values of its columns, one behind the other: the attributes in their order, each with all
 * of its columns. A column that two attributes share comes twice. Immutable and thread-safe.
 */
public final class EntityShape {

    private static final int NONE = -1;

    private final EntityMapping entity;
    private final StateAccess access;
    private final List<Attribute> attributes;
    private final Slots slots;
    private final AttributeSlot[] composed;
    private final List<MappedColumn<?>> columns;
    private final int[] keyColumns;
    private final ValueShape key;
    private final List<AttributeSlot> keySlots;
    private final Set<CascadeType> cascades;
    private final boolean orphans;
    private final List<ToOneAttribute> inverseOrphans;
    private final int versionColumn;
    private final int versionIndex;
    private final boolean refers;
    private final boolean plain;
    private final boolean followers;
    private final AttributeSlot[] delicate;
    private final @Nullable TrackedFields fields;
    private final boolean tracked;
    private final boolean exact;
    private final Set<String> deferred;

    EntityShape(EntityMapping entity, Shapes shapes) {
        this.entity = entity;
        this.attributes = entity.attributes();
        this.slots = Slots.of(attributes, shapes);
        this.access = shapes.accessors()
                .state(attributes.stream().map(Attribute::source).toList(), slots.places(attributes.size()));
        this.composed = slots.slots().stream().filter(slot -> !slot.isPlain()).toArray(AttributeSlot[]::new);
        List<MappedColumn<?>> all = new ArrayList<>();
        slots.slots().forEach(slot -> all.addAll(slot.attribute().columns()));
        this.columns = List.copyOf(all);
        this.keyColumns = keyColumns(entity);
        this.key = shapes.of(entity.id().key());
        this.keySlots = slots.slots().stream()
                .filter(slot -> entity.id().attributes().contains(slot.attribute()))
                .toList();
        Relationships relationships = Relationships.of(attributes);
        this.cascades = relationships.cascades();
        this.orphans = relationships.orphanRemoval();
        this.inverseOrphans = attributes.stream()
                .filter(ToOneAttribute.class::isInstance)
                .map(ToOneAttribute.class::cast)
                .filter(one -> one.orphanRemoval() && one.storage() instanceof ToOneStorage.Inverse)
                .toList();
        BasicAttribute version = entity.version();
        AttributeSlot versionSlot = version == null
                ? null
                : slots.slots().stream()
                        .filter(slot -> slot.attribute() == version)
                        .findFirst()
                        .orElseThrow();
        this.refers = slots.refers();
        this.plain = composed.length == 0 && access.writesFieldsOnly();
        this.followers = slots.slots().size() < attributes.size()
                || slots.slots().stream().anyMatch(slot -> slot.shape() instanceof EmbeddableShape);
        this.delicate = slots.delicate();
        this.fields = EnhancedFields.of(entity.type())
                .map(enhanced -> new TrackedFields(entity, enhanced))
                .orElse(null);
        this.tracked = fields != null
                && slots.refersByIdentifier()
                && attributes.stream().noneMatch(EntityShape::derives);
        this.deferred = deferred(fields, slots);
        this.exact = slots.isExact(access);
        this.versionColumn = versionSlot == null ? NONE : versionSlot.offset();
        this.versionIndex = versionSlot == null ? NONE : versionSlot.index();
    }

    /** Lazy basic attributes, as far as the class tells when their fields are used. */
    private static Set<String> deferred(@Nullable TrackedFields fields, Slots slots) {
        Set<String> names = new HashSet<>();
        for (AttributeSlot slot : slots.slots()) {
            if (fields != null
                    && slot.attribute() instanceof BasicAttribute basic
                    && basic.isLazy()
                    && basic.role() == BasicAttribute.Role.STATE
                    && fields.canWait(basic.name())) {
                names.add(basic.name());
            }
        }
        return Set.copyOf(names);
    }

    private static boolean derives(Attribute attribute) {
        return attribute instanceof ToOneAttribute one && one.identity().kind() != DerivedIdentity.Kind.NONE;
    }

    /** Where the columns of the identifier are; those of its own attributes, since others may share them. */
    private int[] keyColumns(EntityMapping mapping) {
        List<SingularAttribute> own = mapping.id().attributes();
        return mapping.id().columns().stream()
                .mapToInt(column -> slots.slots().stream()
                        .filter(slot -> own.contains(slot.attribute()))
                        .flatMapToInt(slot -> slot.attribute().columns().stream()
                                .filter(other -> other.name().equals(column.name()))
                                .limit(1)
                                .mapToInt(other -> slot.offset()
                                        + slot.attribute().columns().indexOf(other)))
                        .findFirst()
                        .orElseThrow())
                .toArray();
    }

    public EntityMapping entity() {
        return entity;
    }

    /** How the attributes of an instance are read and written, by their positions in {@link #attributes()}. */
    public StateAccess access() {
        return access;
    }

    /** All attributes, also those without columns. */
    public List<Attribute> attributes() {
        return attributes;
    }

    /** The attributes that have columns, in the order of the columns. */
    public List<AttributeSlot> slots() {
        return slots.slots();
    }

    /** The columns. */
    public List<MappedColumn<?>> columns() {
        return columns;
    }

    /** Whether columns refer to other entities. */
    public boolean refers() {
        return refers;
    }

    /**
     * Whether an instance gets its state from its columns alone, and no code of the application runs: their values go into
     * fields as they are.
     */
    public boolean isPlain() {
        return plain;
    }

    /** Whether instances may have something beside their columns: collections, and relationships that others hold. */
    public boolean hasFollowers() {
        return followers;
    }

    /** Which fields of an enhanced class hold the attributes; null for a plain class. */
    @Nullable
    TrackedFields fields() {
        return fields;
    }

    /** Whether instances tell of the use of their fields. */
    public boolean isEnhanced() {
        return fields != null;
    }

    /** Whether instances tell of each change of their columns, so that they need not be compared to find it. */
    public boolean isTracked() {
        return tracked;
    }

    /** Whether what an instance gets is what is read from it: no code of the application is in between. */
    public boolean isExact() {
        return exact;
    }

    /** The names of the attributes that are fetched when they are first used. */
    public Set<String> deferred() {
        return deferred;
    }

    /** The names of all other attributes, but for those that have columns of the identifier. */
    public Set<String> readAtOnce() {
        Set<String> names = new HashSet<>();
        for (AttributeSlot slot : slots.slots()) {
            boolean identifies = slot.attribute().columns().stream()
                    .anyMatch(column -> entity.id().columns().contains(column));
            if (!identifies && !deferred.contains(slot.attribute().name())) {
                names.add(slot.attribute().name());
            }
        }
        return names;
    }

    /** Lets the values within an instance tell of their changes; returns whether all do that can change. */
    boolean adopt(Object instance, InstanceState owner) {
        for (AttributeSlot slot : delicate) {
            if (!slot.shape().adopt(access.get(instance, slot.index()), owner)) {
                return false;
            }
        }
        return true;
    }

    /** The number of columns. */
    public int width() {
        return slots.width();
    }

    // ---- state

    /** The values of all columns of an instance, as they are now. */
    public @Nullable Object[] spread(Object instance, References references) {
        @Nullable Object[] state = new Object[width()];
        spread(instance, state, references);
        return state;
    }

    /** Takes the state of an instance apart into values of columns; see {@link #spread(Object, References)}. */
    public void spread(Object instance, @Nullable Object[] into, References references) {
        access.read(instance, into);
        for (AttributeSlot slot : composed) {
            slot.shape().spread(access.get(instance, slot.index()), into, slot.offset(), references);
        }
    }

    /** Gives an instance the state that values of columns stand for. */
    public void gather(@Nullable Object[] state, Object instance, References references) {
        access.write(instance, state);
        for (AttributeSlot slot : composed) {
            access.set(instance, slot.index(), slot.shape().gather(state, slot.offset(), references));
        }
    }

    /**
     * Gives an instance the state that values of columns stand for, but for some attributes: these stay as they are, and what
     * they are is noted as the value of their columns.
     */
    public void gather(@Nullable Object[] state, Object instance, References references, Set<String> without) {
        for (AttributeSlot slot : slots.slots()) {
            if (without.contains(slot.attribute().name())) {
                slot.shape().spread(access.get(instance, slot.index()), state, slot.offset(), references);
            } else {
                access.set(instance, slot.index(), slot.shape().gather(state, slot.offset(), references));
            }
        }
    }

    /**
     * Gives an instance some attributes, which it was read without, as far as they are still what they were then.
     *
     * @param loaded what is noted as the values of its columns
     * @param state the values of its columns as they were read now
     */
    public void complete(
            @Nullable Object[] loaded,
            @Nullable Object[] state,
            Object instance,
            References references,
            Set<String> missing) {
        for (AttributeSlot slot : slots.slots()) {
            if (missing.contains(slot.attribute().name())) {
                @Nullable Object[] now = new Object[width()];
                slot.shape().spread(access.get(instance, slot.index()), now, slot.offset(), references);
                boolean same = true;
                for (int i = slot.offset(); i < slot.offset() + slot.shape().width(); i++) {
                    same &= areEqual(i, now[i], loaded[i]);
                    loaded[i] = state[i];
                }
                if (same) {
                    access.set(instance, slot.index(), slot.shape().gather(state, slot.offset(), references));
                }
            }
        }
    }

    /** Whether two values of a column mean the same to the database. */
    public boolean areEqual(int column, @Nullable Object one, @Nullable Object other) {
        AttributeSlot slot = slots.of(column);
        return slot.shape().areEqual(column - slot.offset(), one, other);
    }

    /** The same values, which later changes of an instance do not reach. */
    public @Nullable Object[] copy(@Nullable Object[] state) {
        @Nullable Object[] copy = new Object[state.length];
        for (AttributeSlot slot : slots.slots()) {
            for (int i = 0; i < slot.shape().width(); i++) {
                copy[slot.offset() + i] = slot.shape().copy(i, state[slot.offset() + i]);
            }
        }
        return copy;
    }

    // ---- identity

    /** The key that values of columns contain; null if a part of it is null. */
    public @Nullable EntityKey key(@Nullable Object[] state) {
        Object[] values = new Object[keyColumns.length];
        for (int i = 0; i < values.length; i++) {
            Object value = state[keyColumns[i]];
            if (value == null) {
                return null;
            }
            values[i] = value;
        }
        return EntityKey.of(entity, values);
    }

    /** Puts the values of an equal key, or copies of those that can change, into values of columns that are not in use yet. */
    public void take(EntityKey equal, @Nullable Object[] state) {
        for (int i = 0; i < keyColumns.length; i++) {
            AttributeSlot slot = slots.of(keyColumns[i]);
            state[keyColumns[i]] = slot.shape().copy(keyColumns[i] - slot.offset(), equal.value(i));
        }
    }

    /** The key of an instance; null if a part of it is null. */
    public @Nullable EntityKey keyOf(Object instance, References references) {
        @Nullable Object[] state = new Object[width()];
        for (AttributeSlot slot : keySlots) {
            slot.shape().spread(access.get(instance, slot.index()), state, slot.offset(), references);
        }
        return key(state);
    }

    /**
     * The key for a value of the key's class, as {@code find} takes it; null if a part of it is null.
     *
     * @param value an instance of the class of the identifier
     */
    public @Nullable EntityKey keyOfValue(Object value, References references) {
        Object[] values = new Object[key.width()];
        key.spread(value, values, 0, references);
        for (Object part : values) {
            if (part == null) {
                return null;
            }
        }
        return EntityKey.of(entity, values);
    }

    /** The key as a value of the key's class. */
    public Object valueOf(EntityKey entityKey, References references) {
        return java.util.Objects.requireNonNull(key.gather(entityKey.values().toArray(), 0, references), "identifier");
    }

    /** Whether an attribute of this shape is one of the identifier. */
    public boolean isOfKey(AttributeSlot slot) {
        for (AttributeSlot part : keySlots) {
            if (part.index() == slot.index()) {
                return true;
            }
        }
        return false;
    }

    /** Gives an instance the attributes of its identifier. */
    public void identify(EntityKey entityKey, Object instance, References references) {
        @Nullable Object[] state = new Object[width()];
        for (int i = 0; i < keyColumns.length; i++) {
            state[keyColumns[i]] = entityKey.value(i);
        }
        for (AttributeSlot slot : keySlots) {
            access.set(instance, slot.index(), slot.shape().gather(state, slot.offset(), references));
        }
    }

    /** The columns of the identifier among those of the state. */
    public int[] keyColumns() {
        return keyColumns.clone();
    }

    // ---- relationships

    /** Whether an operation may go on from an instance to others; what removes orphans counts for removal. */
    public boolean cascades(CascadeType operation) {
        return cascades.contains(operation);
    }

    /** Whether entities may have to be removed because an instance does not refer to them any more. */
    public boolean removesOrphans() {
        return orphans;
    }

    /** The relationships that remove orphans and that the other side has the columns of. */
    public List<ToOneAttribute> inverseOrphans() {
        return inverseOrphans;
    }

    // ---- version

    public boolean isVersioned() {
        return versionColumn != NONE;
    }

    /** Where the version is among the columns. */
    public int versionColumn() {
        return versionColumn;
    }

    /** The version that values of columns contain; null if there is none. */
    public @Nullable Object version(@Nullable Object[] state) {
        return versionColumn == NONE ? null : state[versionColumn];
    }

    /** The version that an instance has; null if there is none. */
    public @Nullable Object versionOf(Object instance) {
        return versionIndex == NONE ? null : access.get(instance, versionIndex);
    }

    /** Gives an instance a version. */
    public void setVersion(Object instance, @Nullable Object version) {
        access.set(instance, versionIndex, version);
    }
}
