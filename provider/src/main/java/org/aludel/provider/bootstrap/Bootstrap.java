package org.aludel.provider.bootstrap;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.spi.PersistenceUnitInfo;
import java.util.Map;
import java.util.Optional;
import org.aludel.core.dialect.Dialect;
import org.aludel.provider.database.UnitDatabase;
import org.aludel.provider.injection.UnitInstances;
import org.aludel.provider.manager.OpenUnit;
import org.aludel.provider.manager.UnitEntityManagerFactory;
import org.aludel.provider.mapping.UnitMapping;
import org.aludel.provider.mapping.source.MappingProblems;
import org.aludel.provider.metamodel.StaticMetamodels;
import org.aludel.provider.schemagen.SchemaGeneration;
import org.aludel.provider.unit.ConfiguredUnit;
import org.aludel.provider.unit.ContainerUnit;
import org.aludel.provider.unit.UnitDescriptor;
import org.aludel.provider.unit.UnitProperties;
import org.aludel.provider.unit.UnitSelection;
import org.aludel.provider.unit.UnitSettings;
import org.jspecify.annotations.Nullable;

/** Opens persistence units (Jakarta Persistence, chapter 9). Thread-safe. */
public final class Bootstrap {

    private final UnitSelection selection;

    /**
     * For a provider.
     *
     * @param providerName the name by which units and properties name it
     */
    public Bootstrap(String providerName) {
        this.selection = UnitSelection.ofProvider(providerName);
    }

    // ---- factories

    /**
     * A factory for a unit of a {@code persistence.xml}.
     *
     * @param name the name of the unit; null stands for the only one
     * @param properties what overrides those of the unit; null if there is nothing
     * @return null if the unit is not for this provider, or there is none
     */
    public @Nullable EntityManagerFactory open(@Nullable String name, @Nullable Map<?, ?> properties) {
        return find(name, properties).map(unit -> open(unit, properties)).orElse(null);
    }

    /** A factory for a unit that a program describes; null if the unit is not for this provider. */
    public @Nullable EntityManagerFactory open(PersistenceConfiguration configuration) {
        UnitDescriptor unit = ConfiguredUnit.describe(configuration, loader());
        return selection.accepts(unit, unit.properties()) ? open(unit, null) : null;
    }

    /** A factory for a unit that a container describes; the container has chosen this provider. */
    public EntityManagerFactory open(PersistenceUnitInfo info, @Nullable Map<?, ?> properties) {
        UnitDescriptor unit = ContainerUnit.describe(info);
        UnitSettings settings = UnitSettings.of(unit, properties);
        UnitTransformer.register(info, unit, settings);
        return start(unit, settings);
    }

    private static EntityManagerFactory open(UnitDescriptor unit, @Nullable Map<?, ?> properties) {
        return start(unit, UnitSettings.of(unit, properties));
    }

    private static EntityManagerFactory start(UnitDescriptor unit, UnitSettings settings) {
        UnitInstances instances = UnitInstances.of(unit, settings);
        UnitDatabase database = UnitDatabase.open(unit, settings);
        try {
            UnitMapping mapping = new MappingReader(unit).read(database.dialect(), settings, instances);
            SchemaGeneration schema = new SchemaGeneration(unit, settings, mapping.schema());
            MappingProblems problems = new MappingProblems();
            OpenUnit opened = OpenUnit.of(unit, settings, mapping, instances, database, schema, problems);
            problems.throwIfAny(unit.name());
            schema.run(database);
            EntityManagerFactory factory = new UnitEntityManagerFactory(opened);
            StaticMetamodels.fill(
                    opened.metamodel(),
                    factory.getNamedQueries(Object.class),
                    factory.getNamedEntityGraphs(Object.class));
            return factory;
        } catch (RuntimeException | Error e) {
            instances.close();
            database.close();
            throw e;
        }
    }

    // ---- schemas

    /**
     * Does with the schema of a unit what its properties ask for.
     *
     * @return whether the unit is for this provider
     */
    public boolean generateSchema(@Nullable String name, @Nullable Map<?, ?> properties) {
        Optional<UnitDescriptor> unit = find(name, properties);
        unit.ifPresent(found -> generateSchema(found, properties));
        return unit.isPresent();
    }

    /** Does with the schema of a container's unit what its properties ask for. */
    public void generateSchema(PersistenceUnitInfo info, @Nullable Map<?, ?> properties) {
        generateSchema(ContainerUnit.describe(info), properties);
    }

    private static void generateSchema(UnitDescriptor unit, @Nullable Map<?, ?> properties) {
        UnitSettings settings = UnitSettings.of(unit, properties);
        try (UnitInstances instances = UnitInstances.of(unit, settings)) {
            Optional<Dialect> described = UnitDatabase.describedDialect(unit, settings);
            if (described.isPresent()) {
                UnitMapping mapping = new MappingReader(unit).read(described.get(), settings, instances);
                new SchemaGeneration(unit, settings, mapping.schema()).run(null);
                return;
            }
            try (UnitDatabase database = database(unit, settings)) {
                UnitMapping mapping = new MappingReader(unit).read(database.dialect(), settings, instances);
                new SchemaGeneration(unit, settings, mapping.schema()).run(database);
            }
        }
    }

    /** The database of the unit; that of the connection which the properties give, where they do. */
    private static UnitDatabase database(UnitDescriptor unit, UnitSettings settings) {
        return settings.find(UnitProperties.SCHEMA_CONNECTION)
                .map(connection -> UnitDatabase.on(connection, unit, settings))
                .orElseGet(() -> UnitDatabase.open(unit, settings));
    }

    // ---- finding units

    private Optional<UnitDescriptor> find(@Nullable String name, @Nullable Map<?, ?> properties) {
        return selection.select(name, properties, loader());
    }

    private static ClassLoader loader() {
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        return requireNonNull(ofThread == null ? Bootstrap.class.getClassLoader() : ofThread, "loader");
    }
}
