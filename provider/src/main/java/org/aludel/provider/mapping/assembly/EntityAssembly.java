package org.aludel.provider.mapping.assembly;

import jakarta.persistence.AccessType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.InheritanceType;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.BasicAttribute;
import org.aludel.provider.mapping.BasicAttribute.Role;
import org.aludel.provider.mapping.EmbeddableValue;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.IdMapping;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.SingularAttribute;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.mapping.source.AttributeSource;
import org.aludel.provider.mapping.source.ClassKind;
import org.aludel.provider.mapping.source.ClassSource;
import org.jspecify.annotations.Nullable;

/**
 * An entity while it is being mapped. Attributes are mapped when they are first asked for, since those of other entities
 * may be needed for them; what turns out to need itself is a mistake of the mapping.
 */
final class EntityAssembly {

    private final Assembly unit;
    private final ClassSource source;
    private final @Nullable EntityAssembly parent;
    private final HierarchyAssembly hierarchy;
    private final List<AttributeSource> sources;
    private final Map<String, Attribute> attributes = new LinkedHashMap<>();
    private final Set<String> inProgress = new HashSet<>();
    private final EntityTables tables;
    private @Nullable IdMapping id;

    EntityAssembly(
            Assembly unit,
            ClassSource source,
            @Nullable EntityAssembly parent,
            HierarchyAssembly hierarchy,
            TableDraft primary) {
        this.unit = unit;
        this.source = source;
        this.parent = parent;
        this.hierarchy = hierarchy;
        this.sources = unit.source().attributes(source.type());
        this.tables = new EntityTables(
                primary,
                parent == null || hierarchy.strategy() == InheritanceType.TABLE_PER_CLASS ? null : parent.tables);
        hierarchy.add(this);
    }

    ClassSource source() {
        return source;
    }

    Class<?> type() {
        return source.type();
    }

    /** The name in queries. */
    String name() {
        return name(source);
    }

    /** The name of an entity in queries. */
    static String name(ClassSource source) {
        String said = source.annotations().get(Entity.class).map(Entity::name).orElse("");
        return said.isEmpty() ? source.type().getSimpleName() : said;
    }

    HierarchyAssembly hierarchy() {
        return hierarchy;
    }

    @Nullable
    EntityAssembly parent() {
        return parent;
    }

    AccessType access() {
        return source.access().orElse(AccessType.FIELD);
    }

    /** The attributes as they are declared, inherited ones first. */
    List<AttributeSource> sources() {
        return sources;
    }

    /** Whether instances of the class and its subclasses are in several tables, so that no foreign key can refer to them. */
    boolean isSpreadOverTables() {
        return hierarchy.strategy() == InheritanceType.TABLE_PER_CLASS && (isAbstract() || hierarchy.isExtended(this));
    }

    boolean isAbstract() {
        return Modifier.isAbstract(type().getModifiers());
    }

    /** The entity of the hierarchy that an attribute comes from: the topmost that has it. */
    EntityAssembly declaring(String attribute) {
        EntityAssembly above = parent;
        return above != null && above.declares(attribute) ? above.declaring(attribute) : this;
    }

    /** Whether an attribute is of this entity, declared or inherited. */
    boolean declares(String attribute) {
        return sources.stream().anyMatch(declared -> declared.name().equals(attribute));
    }

    EntityTables tables() {
        return tables;
    }

    /** The table that attributes are in for which no other is named. */
    TableDraft primary() {
        return tables.primary();
    }

    /** The table of a column of an attribute that is stored here, or with the values of a collection. */
    TableDraft table(ColumnSpec spec, Place place, String attribute) {
        return place.isElement() ? place.table() : table(spec, place.table(), place.words(attribute));
    }

    /**
     * The table of a column.
     *
     * @param byDefault the table if the column names none
     * @param words how messages name its attribute
     */
    TableDraft table(ColumnSpec spec, TableDraft byDefault, String words) {
        if (spec.table().isEmpty()) {
            return byDefault;
        }
        Optional<TableDraft> named = tables.named(unit.names().ofTable(spec.table()));
        if (named.isEmpty()) {
            unit.problems().add(AssemblyProblems.unknownTable(words, spec.table(), this));
        }
        return named.orElse(byDefault);
    }

    /** The columns of the own table that hold the identifier. */
    List<MappedColumn<?>> ownKey() {
        return tables.primaryKey().orElseGet(() -> id().columns());
    }

    // ---- the identifier

    IdMapping id() {
        IdMapping known = id;
        if (known != null) {
            return known;
        }
        if (!inProgress.add("")) {
            unit.problems().add(AssemblyProblems.idNeedsItself(this));
            return new IdMapping(IdMapping.Form.SIMPLE, List.of(), new EmbeddableValue(type(), List.of()));
        }
        IdMapping found = parent != null && hierarchy.strategy() != InheritanceType.TABLE_PER_CLASS
                ? parent.id()
                : unit.ids().id(this);
        inProgress.remove("");
        id = found;
        return found;
    }

    /** The column of the identifier that a name refers to, in whichever table it names it. */
    Optional<MappedColumn<?>> keyColumn(String name) {
        List<MappedColumn<?>> columns = id().columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)
                    || i < ownKey().size() && ownKey().get(i).name().equals(name)) {
                return Optional.of(columns.get(i));
            }
        }
        return Optional.empty();
    }

    /** Any column of the entity, by its name. */
    Optional<MappedColumn<?>> column(String name) {
        Optional<MappedColumn<?>> key = keyColumn(name);
        if (key.isPresent()) {
            return key;
        }
        for (AttributeSource declared : sources) {
            if (isSingular(declared)
                    && !inProgress.contains(declared.name())
                    && attribute(declared.name()) instanceof SingularAttribute singular) {
                for (MappedColumn<?> column : singular.columns()) {
                    if (column.name().equals(name)) {
                        return Optional.of(column);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean isSingular(AttributeSource declared) {
        return unit.kind(declared)
                .filter(kind -> switch (kind) {
                    case BASIC, EMBEDDED, MANY_TO_ONE, ONE_TO_ONE -> true;
                    case ELEMENT_COLLECTION, ONE_TO_MANY, MANY_TO_MANY -> false;
                })
                .isPresent();
    }

    // ---- attributes

    /** The attribute of a name; null when it cannot be mapped, which is reported. */
    @Nullable
    Attribute attribute(String name) {
        Attribute known = attributes.get(name);
        if (known != null) {
            return known;
        }
        if (parent != null && hierarchy.strategy() != InheritanceType.TABLE_PER_CLASS && parent.declares(name)) {
            return parent.attribute(name);
        }
        Optional<AttributeSource> declared = sources.stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst();
        if (declared.isEmpty()) {
            return null;
        }
        if (!inProgress.add(name)) {
            unit.problems().add(AssemblyProblems.needsItself(this, name));
            return null;
        }
        Attribute made = make(declared.get());
        inProgress.remove(name);
        if (made != null) {
            attributes.put(name, made);
        }
        return made;
    }

    private @Nullable Attribute make(AttributeSource attribute) {
        boolean identifies =
                attribute.annotations().has(Id.class) || attribute.annotations().has(EmbeddedId.class);
        Place place = place();
        Attribute made = unit.kind(attribute)
                .map(kind -> unit.attributes().attribute(attribute, kind, identifies ? place.asId() : place))
                .orElse(null);
        boolean relationship = made instanceof ToOneAttribute;
        return identifies && made instanceof SingularAttribute singular && !relationship ? derived(singular) : made;
    }

    /** An attribute of the identifier in the columns of relationships, whose own columns there are not then. */
    private Attribute derived(SingularAttribute plain) {
        SingularAttribute derived = unit.ids().derived().attribute(this, plain);
        for (MappedColumn<?> column : plain.columns()) {
            if (derived.columns().stream().noneMatch(kept -> kept.name().equals(column.name()))) {
                primary().remove(column.name());
            }
        }
        return derived;
    }

    private Place place() {
        boolean optional = parent != null && hierarchy.strategy() == InheritanceType.SINGLE_TABLE;
        return new Place(this, primary(), overrides(), "", access(), Role.STATE, optional, Place.Holder.ENTITY);
    }

    /** What this class and its mapped superclasses say of attributes that come from further up. */
    Overrides overrides() {
        Overrides overrides = Overrides.NONE;
        for (ClassSource above : unit.source().upTo(type())) {
            boolean entityAbove = above.is(ClassKind.ENTITY)
                    && above.type() != type()
                    && hierarchy.strategy() != InheritanceType.TABLE_PER_CLASS;
            overrides = entityAbove
                    ? Overrides.NONE
                    : Overrides.of(above.annotations()).orElse(overrides);
        }
        return overrides;
    }

    /** The mapping, when all attributes of the unit are mapped. */
    EntityMapping build(@Nullable EntityMapping above) {
        List<Attribute> all = new ArrayList<>();
        BasicAttribute version = null;
        for (AttributeSource declared : sources) {
            Attribute attribute = attribute(declared.name());
            if (attribute != null) {
                all.add(attribute);
            }
            if (attribute instanceof BasicAttribute basic && basic.role() == Role.VERSION) {
                version = basic;
            }
        }
        return new EntityMapping(
                name(),
                type(),
                above,
                hierarchy.mapping(),
                hierarchy.discriminatorValue(
                        this,
                        source.annotations()
                                .get(DiscriminatorValue.class)
                                .map(DiscriminatorValue::value)
                                .orElse("")),
                tables.all(),
                id(),
                version,
                all,
                unit.source().callbacks(type()));
    }
}
