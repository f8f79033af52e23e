package org.aludel.provider.unit;

import jakarta.persistence.PersistenceConfiguration;

/** Reads what a program put into a {@link PersistenceConfiguration}. */
public final class ConfiguredUnit {

    private ConfiguredUnit() {}

    /**
     * Describes the unit of a configuration. Such a unit has no root, so that nothing is searched for classes.
     *
     * @param configuration any configuration; what subclasses add is not looked at
     * @param classLoader has the mapping files of the unit
     */
    public static UnitDescriptor describe(PersistenceConfiguration configuration, ClassLoader classLoader) {
        UnitDescriptor.Builder unit = UnitDescriptor.named(configuration.name(), classLoader)
                .provider(configuration.provider())
                .transactionType(configuration.transactionType())
                .jtaDataSource(configuration.jtaDataSource())
                .nonJtaDataSource(configuration.nonJtaDataSource())
                .excludesUnlisted(true)
                .sharedCacheMode(configuration.sharedCacheMode())
                .validationMode(configuration.validationMode());
        configuration.mappingFiles().forEach(unit::mappingFile);
        configuration.managedClasses().forEach(unit::listedClass);
        configuration.properties().forEach((key, value) -> {
            if (value != null) {
                unit.property(key, value);
            }
        });
        return unit.build();
    }
}
