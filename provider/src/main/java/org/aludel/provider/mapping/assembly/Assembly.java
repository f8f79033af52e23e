package org.aludel.provider.mapping.assembly;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.schema.MetaData;
import org.aludel.core.sql.QualifiedName;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.Later;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.MappedTable;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.UnitMapping;
import org.aludel.provider.mapping.source.AttributeKind;
import org.aludel.provider.mapping.source.AttributeSource;
import org.aludel.provider.mapping.source.ClassKind;
import org.aludel.provider.mapping.source.ClassSource;
import org.aludel.provider.mapping.source.MappingProblems;
import org.aludel.provider.mapping.source.MappingSource;
import org.aludel.provider.mapping.source.SchemaDefaults;
import org.aludel.provider.mapping.type.BasicTypes;
import org.jspecify.annotations.Nullable;

/** Makes the mapping of a unit. What its parts need of each other goes through here. One thread. */
public final class Assembly {

    private final MappingSource source;
    private final Dialect dialect;
    private final MappingProblems problems;
    private final BasicTypes types;
    private final DatabaseNames names;
    private final Tables tables = new Tables();
    private final ColumnAssembly columns;
    private final ConstraintAssembly constraints;
    private final GenerationAssembly generations;
    private final JoinAssembly joins;
    private final IdAssembly ids;
    private final BasicAssembly basics;
    private final EmbeddedAssembly embedded;
    private final AttributeAssembly attributes;
    private final Inverses inverses;
    private final List<Runnable> whenComplete = new ArrayList<>();
    private final Map<Class<?>, EntityAssembly> entities = new LinkedHashMap<>();
    private final Map<Class<?>, EntityMapping> mappings = new LinkedHashMap<>();

    private Assembly(
            MappingSource source, BasicTypes types, Dialect dialect, NameRules rules, MappingProblems problems) {
        this.source = source;
        this.dialect = dialect;
        this.problems = problems;
        this.types = types;
        this.names =
                new DatabaseNames(dialect.identifiers(), source.defaults().delimitedIdentifiers(), rules, problems);
        this.columns = new ColumnAssembly(dialect);
        this.constraints = new ConstraintAssembly(this, dialect);
        this.generations = new GenerationAssembly(this, dialect);
        this.joins = new JoinAssembly(this);
        this.ids = new IdAssembly(this);
        this.basics = new BasicAssembly(this);
        this.embedded = new EmbeddedAssembly(this);
        this.attributes = new AttributeAssembly(this);
        this.inverses = new Inverses(this);
    }

    /** Maps a unit for a database, with names as the specification has them; see the other method. */
    public static UnitMapping assemble(
            MappingSource source, BasicTypes types, Dialect dialect, MappingProblems problems) {
        return assemble(source, types, dialect, NameRules.STANDARD, problems);
    }

    /**
     * Maps a unit for a database.
     *
     * @param source what annotations and mapping files say
     * @param types how basic values are stored
     * @param dialect the database
     * @param rules how names are taken
     * @param problems where mistakes go; with mistakes the result is not to be used
     */
    public static UnitMapping assemble(
            MappingSource source, BasicTypes types, Dialect dialect, NameRules rules, MappingProblems problems) {
        return new Assembly(source, types, dialect, rules, problems).assemble();
    }

    private UnitMapping assemble() {
        TableAssembly tableAssembly = new TableAssembly(this);
        for (ClassSource declared : source.classes()) {
            if (declared.is(ClassKind.ENTITY)) {
                add(declared, tableAssembly);
            }
        }
        List<EntityAssembly> all = List.copyOf(entities.values());
        new NameCheck(problems).check(all);
        all.forEach(tableAssembly::secondaries);
        all.stream().map(EntityAssembly::hierarchy).distinct().forEach(HierarchyAssembly::discriminate);
        all.forEach(EntityAssembly::id);
        all.forEach(tableAssembly::keys);
        for (EntityAssembly entity : all) {
            entity.sources().forEach(attribute -> entity.attribute(attribute.name()));
        }
        for (EntityAssembly entity : all) {
            EntityAssembly parent = entity.parent();
            mappings.put(entity.type(), entity.build(parent == null ? null : mappings.get(parent.type())));
        }
        whenComplete.forEach(Runnable::run);
        new ColumnCheck(problems).check(mappings.values());
        EntityCheck check = new EntityCheck(problems);
        check.check(all);
        check.checkDiscriminators(mappings.values());
        return new UnitMapping(source, List.copyOf(mappings.values()), Later.of(this::schema));
    }

    private void add(ClassSource declared, TableAssembly tableAssembly) {
        EntityAssembly parent = nearestEntity(declared.type());
        HierarchyAssembly hierarchy =
                parent == null ? new HierarchyAssembly(this, strategy(declared)) : parent.hierarchy();
        TableDraft primary =
                tableAssembly.primary(declared, EntityAssembly.name(declared), parent, hierarchy.strategy());
        entities.put(declared.type(), new EntityAssembly(this, declared, parent, hierarchy, primary));
    }

    private @Nullable EntityAssembly nearestEntity(Class<?> type) {
        for (Class<?> above = type.getSuperclass(); above != null; above = above.getSuperclass()) {
            EntityAssembly entity = entities.get(above);
            if (entity != null) {
                return entity;
            }
        }
        return null;
    }

    private static InheritanceType strategy(ClassSource root) {
        return root.annotations()
                .get(Inheritance.class)
                .map(Inheritance::strategy)
                .orElse(InheritanceType.SINGLE_TABLE);
    }

    private MetaData schema() {
        MetaData.Builder schema = MetaData.builder().nameLimit(dialect.identifiers());
        for (TableDraft table : tables.all()) {
            if (!isOfAbstractClass(table)) {
                schema.table(table.mapped().definition());
            }
        }
        generations.sequences().forEach(schema::sequence);
        constraints.definitions().forEach(schema::auxiliary);
        return schema.build();
    }

    /** Whether a table would only have rows of an abstract class, each class having its own table. */
    private boolean isOfAbstractClass(TableDraft table) {
        List<EntityAssembly> owners = entities.values().stream()
                .filter(entity -> entity.primary() == table)
                .toList();
        return !owners.isEmpty()
                && owners.stream()
                        .allMatch(entity -> entity.isAbstract()
                                && entity.hierarchy().strategy() == InheritanceType.TABLE_PER_CLASS);
    }

    // ---- what the parts need

    MappingSource source() {
        return source;
    }

    MappingProblems problems() {
        return problems;
    }

    BasicTypes types() {
        return types;
    }

    DatabaseNames names() {
        return names;
    }

    ColumnAssembly columns() {
        return columns;
    }

    ConstraintAssembly constraints() {
        return constraints;
    }

    GenerationAssembly generations() {
        return generations;
    }

    JoinAssembly joins() {
        return joins;
    }

    IdAssembly ids() {
        return ids;
    }

    BasicAssembly basics() {
        return basics;
    }

    EmbeddedAssembly embedded() {
        return embedded;
    }

    AttributeAssembly attributes() {
        return attributes;
    }

    Inverses inverses() {
        return inverses;
    }

    /** Puts off what can only be done when the attributes of all entities are known. */
    void whenComplete(Runnable work) {
        whenComplete.add(work);
    }

    // ---- entities

    /** The finished mapping of an entity. */
    EntityMapping mapping(Class<?> type) {
        return requireNonNull(mappings.get(type), "entity");
    }

    /** The entity of a class; empty if it is none. */
    Optional<EntityAssembly> entity(Class<?> type) {
        return Optional.ofNullable(entities.get(type));
    }

    /** The entity that a relationship is with; empty, and a problem, if there is none. */
    Optional<EntityAssembly> target(AttributeSource attribute, Place place) {
        Class<?> type = ElementTypes.target(attribute).orElse(null);
        String words = place.words(attribute.name());
        if (type == null) {
            problems.add(AssemblyProblems.rawCollection(words, attribute.javaType()));
            return Optional.empty();
        }
        EntityAssembly found = entities.get(type);
        if (found == null) {
            ClassKind kind = source.find(type)
                    .flatMap(declared -> Arrays.stream(ClassKind.values())
                            .filter(declared::is)
                            .findFirst())
                    .orElse(null);
            problems.add(AssemblyProblems.noEntity(words, type, kind));
        }
        return Optional.ofNullable(found);
    }

    /** An entity that is a value and holds the relationship itself. */
    ReferenceValue itself(EntityAssembly target) {
        return new ReferenceValue(target.type(), Later.of(() -> mapping(target.type())), List.of(), List.of());
    }

    /** How an attribute is mapped; empty if nothing says so, which is reported already. */
    Optional<AttributeKind> kind(AttributeSource attribute) {
        return source.kind(attribute);
    }

    // ---- tables

    /** A full name of a name as mappings write it; empty parts are those that the defaults give. */
    QualifiedName name(String catalog, String schema, String name, SchemaDefaults defaults) {
        return qualified(catalog, schema, names.ofTable(name), defaults);
    }

    private QualifiedName qualified(String catalog, String schema, String name, SchemaDefaults defaults) {
        return names.qualified(
                catalog.isEmpty() ? defaults.catalog() : catalog, schema.isEmpty() ? defaults.schema() : schema, name);
    }

    /** The table of a name as mappings write it. */
    TableDraft table(String catalog, String schema, String name, SchemaDefaults defaults) {
        return tables.get(name(catalog, schema, name, defaults));
    }

    /** The table of a name as the model has it. */
    TableDraft tableNamed(String catalog, String schema, String name, SchemaDefaults defaults) {
        return tables.get(qualified(catalog, schema, name, defaults));
    }

    TableDraft draft(MappedTable table) {
        return tables.get(table.name());
    }

    TableDraft draft(MappedColumn<?> column) {
        return draft(column.table());
    }
}
