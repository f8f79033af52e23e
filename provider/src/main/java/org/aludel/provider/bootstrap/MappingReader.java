package org.aludel.provider.bootstrap;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.dialect.Dialect;
import org.aludel.orm.NamingStrategy;
import org.aludel.provider.access.EnhancedFields;
import org.aludel.provider.access.Instantiator;
import org.aludel.provider.error.AccessException;
import org.aludel.provider.injection.UnitInstances;
import org.aludel.provider.mapping.UnitMapping;
import org.aludel.provider.mapping.assembly.Assembly;
import org.aludel.provider.mapping.assembly.NameRules;
import org.aludel.provider.mapping.source.MappingProblems;
import org.aludel.provider.mapping.source.MappingSource;
import org.aludel.provider.mapping.source.OrmXml;
import org.aludel.provider.mapping.type.BasicTypes;
import org.aludel.provider.mapping.type.LargeObjects;
import org.aludel.provider.unit.ManagedClasses;
import org.aludel.provider.unit.MappingFile;
import org.aludel.provider.unit.NamingChoice;
import org.aludel.provider.unit.NamingStrategies;
import org.aludel.provider.unit.UnitDescriptor;
import org.aludel.provider.unit.UnitProperties;
import org.aludel.provider.unit.UnitSettings;

/** Reads the classes and mapping files of a unit. Not thread-safe. */
final class MappingReader {

    private final UnitDescriptor unit;
    private final MappingProblems problems = new MappingProblems();

    MappingReader(UnitDescriptor unit) {
        this.unit = unit;
    }

    /**
     * The mapping of the unit.
     *
     * @throws org.aludel.provider.error.MappingException with all mistakes (ALU-4100)
     * @throws org.aludel.provider.error.UnitException when classes or files cannot be read (ALU-4002)
     */
    UnitMapping read(Dialect dialect, UnitSettings settings, UnitInstances instances) {
        ManagedClasses managed = ManagedClasses.of(unit);
        List<OrmXml> files = new ArrayList<>();
        for (MappingFile file : managed.mappingFiles()) {
            OrmXml.read(file.location(), file.open(), unit.classLoader(), problems)
                    .ifPresent(files::add);
        }
        MappingSource source = MappingSource.read(classes(managed), files, problems);
        source.classes().forEach(each -> EnhancedFields.problem(each.type()).ifPresent(problems::add));
        problems.throwIfAny(unit.name());
        LargeObjects largeObjects = LargeObjects.of(dialect.types(), settings.get(UnitProperties.LOB_STORAGE));
        BasicTypes types = new BasicTypes(source.converters(), instances::converter, largeObjects);
        NameRules rules = new NameRules(
                settings.get(UnitProperties.DELIMITED_IDENTIFIERS),
                namingStrategy(settings.get(UnitProperties.NAMING_STRATEGY)));
        problems.throwIfAny(unit.name());
        UnitMapping mapping = Assembly.assemble(source, types, dialect, rules, problems);
        problems.throwIfAny(unit.name());
        return mapping;
    }

    /** The naming strategy of the unit; the standard one where there is none, which is reported. */
    private NamingStrategy namingStrategy(NamingChoice choice) {
        if (choice instanceof NamingChoice.Given given) {
            return given.strategy();
        }
        String name = ((NamingChoice.OfClass) choice).className();
        try {
            Class<?> type = Class.forName(name, true, unit.classLoader());
            if (NamingStrategy.class.isAssignableFrom(type)) {
                return (NamingStrategy) Instantiator.of(type).newInstance();
            }
            problems.add(BootstrapErrors.noNamingStrategy(name, null));
        } catch (ClassNotFoundException | LinkageError | AccessException e) {
            problems.add(BootstrapErrors.noNamingStrategy(name, e));
        }
        return NamingStrategies.STANDARD;
    }

    private List<Class<?>> classes(ManagedClasses managed) {
        List<Class<?>> classes = new ArrayList<>(unit.classes());
        List<String> given = unit.classes().stream().map(Class::getName).toList();
        for (String name : managed.classNames()) {
            if (!given.contains(name)) {
                try {
                    classes.add(Class.forName(name, false, unit.classLoader()));
                } catch (ClassNotFoundException | LinkageError e) {
                    problems.add(BootstrapErrors.noClass(name, e));
                }
            }
        }
        return classes;
    }
}
