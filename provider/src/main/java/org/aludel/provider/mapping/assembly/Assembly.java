package org.aludel.provider.mapping.assembly;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
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
import org.aludel.provider.mapping.source.GenericTypes;
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
    private final Map<Class<?>, EntityAssembly> entities = new LinkedHashMap<>();
    private final Map<Class<?>, EntityMapping> mappings = new LinkedHashMap<>();

    private Assembly(MappingSource source, BasicTypes types, Dialect dialect, MappingProblems problems) {
        this.source = source;
        this.dialect = dialect;
        this.problems = problems;
        this.types = types;
        this.names = DatabaseNames.of(dialect.identifiers(), source.defaults().delimitedIdentifiers());
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

    /**
     * Maps a unit for a database.
     *
     * @param source what annotations and mapping files say
     * @param types how basic values are stored
     * @param dialect the database
     * @param problems where mistakes go; with mistakes the result is not to be used
     */
    public static UnitMapping assemble(
            MappingSource source, BasicTypes types, Dialect dialect, MappingProblems problems) {
        return new Assembly(source, types, dialect, problems).assemble();
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
        inverses.check();
        constraints.complete();
        new ColumnCheck(problems).check(mappings.values());
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

    // ---- entities

    /** The finished mapping of an entity. */
    EntityMapping mapping(Class<?> type) {
        return requireNonNull(mappings.get(type), "entity");
    }

    /** The entity of a class; empty if it is none. */
    Optional<EntityAssembly> entity(Class<?> type) {
        return Optional.ofNullable(entities.get(type));
    }

    /** The entity that a relationship has; another one, and a problem, if the class is none. */
    EntityAssembly requireEntity(Class<?> type, String words) {
        EntityAssembly found = entities.get(type);
        if (found == null) {
            problems.add(AssemblyProblems.noEntity(words, type));
            return entities.values().iterator().next();
        }
        return found;
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

    QualifiedName name(String catalog, String schema, String name, SchemaDefaults defaults) {
        return names.of(
                catalog.isEmpty() ? defaults.catalog() : catalog, schema.isEmpty() ? defaults.schema() : schema, name);
    }

    TableDraft table(String catalog, String schema, String name, SchemaDefaults defaults) {
        return tables.get(name(catalog, schema, name, defaults));
    }

    TableDraft draft(MappedTable table) {
        return tables.get(table.name());
    }

    TableDraft draft(MappedColumn<?> column) {
        return draft(column.table());
    }

    // ---- types

    Class<?> raw(Type type) {
        return GenericTypes.raw(type);
    }

    /** The type of the values of a plural attribute; {@code Object}, and a problem, if nothing says so. */
    Type elementType(AttributeSource attribute, Place place) {
        return argument(attribute, place, -1);
    }

    /** The type of the keys of a map. */
    Type keyType(AttributeSource attribute, Place place) {
        return argument(attribute, place, 0);
    }

    private Type argument(AttributeSource attribute, Place place, int position) {
        if (attribute.type() instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            return arguments[position < 0 ? arguments.length - 1 : position];
        }
        problems.add(AssemblyProblems.rawCollection(place.words(attribute.name()), attribute.javaType()));
        return Object.class;
    }

    /** The class of the entities of a relationship as it is declared. */
    Class<?> targetClass(AttributeSource attribute) {
        Class<?> said = attribute
                .annotations()
                .get(OneToMany.class)
                .<Class<?>>map(OneToMany::targetEntity)
                .or(() -> attribute.annotations().get(ManyToMany.class).map(ManyToMany::targetEntity))
                .or(() -> attribute.annotations().get(OneToOne.class).map(OneToOne::targetEntity))
                .orElse(void.class);
        if (said != void.class) {
            return said;
        }
        if (attribute.type() instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            return raw(arguments[arguments.length - 1]);
        }
        return attribute.javaType();
    }
}
