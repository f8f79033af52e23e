package org.aludel.provider.flush;

import java.time.Clock;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aludel.provider.mapping.BasicAttribute;
import org.aludel.provider.mapping.DerivedIdentity;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.EntityTable;
import org.aludel.provider.mapping.Generation;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.mapping.source.AttributeSource;
import org.aludel.provider.mapping.type.BasicDeclaration;
import org.aludel.provider.mapping.type.ValueRole;
import org.aludel.provider.mapping.type.VersionValues;
import org.aludel.provider.state.AttributeSlot;
import org.aludel.provider.state.EntityKey;
import org.aludel.provider.state.EntityShape;
import org.aludel.provider.state.InstanceState;
import org.aludel.provider.state.References;
import org.jspecify.annotations.Nullable;

/** How the instances of one entity are written. Immutable and thread-safe. */
final class EntityWrites {

    private static final int NONE = -1;

    private final EntityShape shape;
    private final List<TableWrites> tables;
    private final List<int[]> derived;
    private final int generated;
    private final int generatedIndex;
    private final @Nullable VersionValues<Object> versions;
    private final List<LinkPath> links;
    private final List<ReferencePath> references;

    EntityWrites(EntityShape shape) {
        this.shape = shape;
        EntityMapping entity = shape.entity();
        AttributeSlot slot = generatedSlot(shape);
        this.generated = slot == null ? NONE : slot.offset();
        this.generatedIndex = slot == null ? NONE : slot.index();
        Map<String, Integer> suppliers = suppliers(shape);
        this.derived = derived(shape, suppliers);
        this.tables = tables(entity, suppliers);
        this.versions = versions(entity);
        this.links = LinkPath.of(shape);
        this.references = ReferencePath.of(shape);
    }

    private static @Nullable AttributeSlot generatedSlot(EntityShape shape) {
        for (AttributeSlot slot : shape.slots()) {
            if (slot.attribute() instanceof BasicAttribute basic && basic.generation() instanceof Generation.Identity) {
                return slot;
            }
        }
        return null;
    }

    // ---- columns that several attributes share

    /** For each column the place in the state that its value is taken from. */
    private static Map<String, Integer> suppliers(EntityShape shape) {
        Map<String, Integer> suppliers = new HashMap<>();
        for (int rank = 0; rank < 3; rank++) {
            for (AttributeSlot slot : shape.slots()) {
                for (int i = 0; i < slot.shape().width(); i++) {
                    MappedColumn<?> column = shape.columns().get(slot.offset() + i);
                    if (rank(slot, column) == rank) {
                        suppliers.putIfAbsent(name(column), slot.offset() + i);
                    }
                }
            }
        }
        return suppliers;
    }

    /** Relationships give the values of identifiers; what is only read gives none if anything else does. */
    private static int rank(AttributeSlot slot, MappedColumn<?> column) {
        if (isDerived(slot)) {
            return 0;
        }
        return column.insertable() || column.updatable() ? 1 : 2;
    }

    private static boolean isDerived(AttributeSlot slot) {
        return slot.attribute() instanceof ToOneAttribute one && one.identity().kind() != DerivedIdentity.Kind.NONE;
    }

    private static String name(MappedColumn<?> column) {
        return column.toString();
    }

    /** Pairs of places in the state: a relationship, and what has its value because it derives from it. */
    private static List<int[]> derived(EntityShape shape, Map<String, Integer> suppliers) {
        List<int[]> pairs = new ArrayList<>();
        for (AttributeSlot slot : shape.slots()) {
            for (int i = slot.offset(); i < slot.offset() + slot.shape().width(); i++) {
                int supplier = Objects.requireNonNull(
                        suppliers.get(name(shape.columns().get(i))));
                if (supplier != i && isDerived(slotOf(shape, supplier))) {
                    pairs.add(new int[] {supplier, i});
                }
            }
        }
        return pairs;
    }

    private static AttributeSlot slotOf(EntityShape shape, int column) {
        return shape.slots().stream()
                .filter(slot -> column >= slot.offset()
                        && column < slot.offset() + slot.shape().width())
                .findFirst()
                .orElseThrow();
    }

    // ---- tables

    private List<TableWrites> tables(EntityMapping entity, Map<String, Integer> suppliers) {
        List<TableWrites> all = new ArrayList<>();
        MappedColumn<?> discriminator = entity.hierarchy().discriminator();
        for (EntityTable table : entity.tables()) {
            BitSet columns = new BitSet();
            for (int i = 0; i < shape.columns().size(); i++) {
                MappedColumn<?> column = shape.columns().get(i);
                if (column.table() == table.table() && Objects.equals(suppliers.get(name(column)), i)) {
                    columns.set(i);
                }
            }
            boolean tells = discriminator != null
                    && entity.discriminatorValue() != null
                    && discriminator.table() == table.table();
            if (tells) {
                clear(columns, discriminator);
            }
            boolean generates = generated >= 0 && columns.get(generated);
            all.add(new TableWrites(table, shape, columns, tells ? discriminator : null, generates ? generated : NONE));
        }
        return List.copyOf(all);
    }

    /** Leaves out an attribute that shows the column. */
    private void clear(BitSet columns, @Nullable MappedColumn<?> shown) {
        for (int i = columns.nextSetBit(0); i >= 0; i = columns.nextSetBit(i + 1)) {
            if (shown != null && shape.columns().get(i).name().equals(shown.name())) {
                columns.clear(i);
            }
        }
    }

    @SuppressWarnings("unchecked") // the values are those of the attribute
    private static @Nullable VersionValues<Object> versions(EntityMapping entity) {
        BasicAttribute version = entity.version();
        if (version == null) {
            return null;
        }
        AttributeSource source = version.source();
        return (VersionValues<Object>) VersionValues.of(
                        BasicDeclaration.of(source.type(), version.name(), ValueRole.VERSION, source.annotations()))
                .orElseThrow();
    }

    // ---- use

    EntityShape shape() {
        return shape;
    }

    /** The tables, in the order in which rows are inserted. */
    List<TableWrites> tables() {
        return tables;
    }

    /** The attributes that are stored beside the rows of the entity. */
    List<LinkPath> links() {
        return links;
    }

    /** The relationships that are stored in the rows of the entity. */
    List<ReferencePath> references() {
        return references;
    }

    /** Whether the identifier is made by the database when the row is inserted, unless it is there already. */
    boolean isGenerated() {
        return generated >= 0;
    }

    /** Gives an instance the value of the column that the database made. */
    void generated(Object instance, Object value) {
        shape.access().set(instance, generatedIndex, value);
    }

    /** The values of all columns of an instance as they are now; relationships have given identifiers their values. */
    @Nullable
    Object[] values(Object instance, References resolved) {
        @Nullable Object[] values = new Object[shape.width()];
        values(instance, values, resolved);
        return values;
    }

    /** The state of an instance as values of columns; see {@link #values(Object, References)}. */
    void values(Object instance, @Nullable Object[] into, References resolved) {
        shape.spread(instance, into, resolved);
        if (!derived.isEmpty()) {
            for (int[] pair : derived) {
                into[pair[1]] = into[pair[0]];
            }
        }
    }

    /** Whether an instance has the state that is given as values of columns. */
    boolean isUnchanged(Object instance, @Nullable Object[] before, @Nullable Object[] scratch, References resolved) {
        values(instance, scratch, resolved);
        int version = shape.versionColumn();
        for (int i = 0; i < before.length; i++) {
            if (scratch[i] != before[i] && i != version && !shape.areEqual(i, before[i], scratch[i])) {
                return false;
            }
        }
        return true;
    }

    /** Gives an instance the identifier that it derives from others; does nothing where there is none. */
    void identify(InstanceState state, EntityKey key, References resolved) {
        if (!derived.isEmpty()) {
            shape.identify(key, state.instance(), resolved);
        }
    }

    /** Leaves only those columns of the state that an UPDATE writes. */
    void keepUpdated(BitSet columns) {
        for (int i = columns.nextSetBit(0); i >= 0; i = columns.nextSetBit(i + 1)) {
            int column = i;
            if (tables.stream().noneMatch(table -> table.isUpdated(column))) {
                columns.clear(i);
            }
        }
    }

    boolean isVersioned() {
        return versions != null;
    }

    /** The version of a new row. */
    @Nullable
    Object firstVersion(@Nullable Object given, Clock clock) {
        if (versions == null) {
            return null;
        }
        return given == null ? versions.first(clock) : given;
    }

    /** The version of a row that is changed. */
    @Nullable
    Object nextVersion(@Nullable Object current, Clock clock) {
        if (versions == null) {
            return null;
        }
        return current == null ? versions.first(clock) : versions.next(current, clock);
    }
}
