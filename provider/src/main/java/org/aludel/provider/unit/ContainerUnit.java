package org.aludel.provider.unit;

import static java.util.Objects.requireNonNullElseGet;

import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.spi.PersistenceUnitInfo;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a container says of a unit. Containers differ: some return null where the specification wants a value, and
 * those built for Jakarta Persistence before 3.2 lack methods. Both count as "not given".
 */
public final class ContainerUnit {

    private ContainerUnit() {}

    /** Describes the unit of a container; without a type of transactions it is a unit of JTA, as in all of Jakarta EE. */
    public static UnitDescriptor describe(PersistenceUnitInfo info) {
        UnitDescriptor.Builder unit = UnitDescriptor.named(info.getPersistenceUnitName(), classLoader(info))
                .provider(info.getPersistenceProviderClassName())
                .transactionType(transactionType(info))
                .jtaDataSource(given(info.getJtaDataSource()))
                .nonJtaDataSource(given(info.getNonJtaDataSource()))
                .excludesUnlisted(info.excludeUnlistedClasses())
                .sharedCacheMode(info.getSharedCacheMode())
                .validationMode(info.getValidationMode())
                .scope(sinceThreeTwo(info::getScopeAnnotationName))
                .root(info.getPersistenceUnitRootUrl())
                .schemaVersion(info.getPersistenceXMLSchemaVersion())
                .ofContainer();
        orNone(info.getMappingFileNames()).forEach(unit::mappingFile);
        orNone(info.getJarFileUrls()).forEach(unit::jarFile);
        orNone(info.getManagedClassNames()).forEach(unit::className);
        orNone(sinceThreeTwo(info::getQualifierAnnotationNames)).forEach(unit::qualifier);
        addProperties(info, unit);
        return unit.build();
    }

    private static void addProperties(PersistenceUnitInfo info, UnitDescriptor.Builder unit) {
        if (info.getProperties() == null) {
            return;
        }
        // stringPropertyNames() also tells the defaults behind the properties; objects are not among them.
        info.getProperties()
                .stringPropertyNames()
                .forEach(key -> unit.property(key, info.getProperties().getProperty(key)));
        info.getProperties().forEach((key, value) -> {
            if (key instanceof String name) {
                unit.property(name, value);
            }
        });
    }

    @SuppressWarnings({"deprecation", "removal"}) // The interface still speaks of the older enum, which 4.0 removes.
    private static PersistenceUnitTransactionType transactionType(PersistenceUnitInfo info) {
        jakarta.persistence.spi.PersistenceUnitTransactionType type = info.getTransactionType();
        return type == null ? PersistenceUnitTransactionType.JTA : PersistenceUnitTransactionType.valueOf(type.name());
    }

    private static ClassLoader classLoader(PersistenceUnitInfo info) {
        return requireNonNullElseGet(
                info.getClassLoader(),
                () -> requireNonNullElseGet(
                        Thread.currentThread().getContextClassLoader(), ContainerUnit.class::getClassLoader));
    }

    private static <T> @Nullable T sinceThreeTwo(Supplier<T> method) {
        try {
            return method.get();
        } catch (AbstractMethodError | NoSuchMethodError older) {
            return null;
        }
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static @Nullable DataSourceReference given(@Nullable DataSource dataSource) {
        return dataSource == null ? null : new DataSourceReference.Given(dataSource);
    }
}
