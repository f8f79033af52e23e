package org.aludel.provider.mapping.type;

import jakarta.persistence.AttributeConverter;
import java.util.List;
import java.util.Optional;
import org.aludel.provider.mapping.source.ConverterSource;
import org.aludel.provider.mapping.source.GenericTypes;
import org.aludel.provider.mapping.source.MappingProblems;
import org.aludel.provider.mapping.type.Converters.Choice;
import org.jspecify.annotations.Nullable;

/**
 * How the basic values of a persistence unit are stored. Safe for use by several threads; makes each converter once.
 *
 * <p>A converter applies where {@code @Convert} names it; where {@code @Convert} names none, the only one for the type;
 * and by itself, if it says so, to all values of its type that are no identifiers or versions and that have neither
 * {@code @Enumerated} nor {@code @Temporal}. What it makes of a value is stored as an attribute of that type would be,
 * with the same annotations; it can be no enum and nothing that is serialized.
 *
 * <p>An exception of a converter is the cause of an {@link org.aludel.core.error.AludelException} with the code
 * ALU-4120, at whatever depth.
 */
public final class BasicTypes {

    private final Converters converters;
    private final LargeObjects largeObjects;

    /** The types of a unit that keeps all values in columns; see the other constructor. */
    public BasicTypes(List<ConverterSource> converters, ConverterInstances instances) {
        this(converters, instances, LargeObjects.none());
    }

    /**
     * The types of a unit.
     *
     * @param converters the converters of the unit
     * @param instances makes converters
     * @param largeObjects which values are kept outside of columns
     */
    public BasicTypes(List<ConverterSource> converters, ConverterInstances instances, LargeObjects largeObjects) {
        this.converters = new Converters(converters, instances);
        this.largeObjects = largeObjects;
    }

    /**
     * How a value is stored.
     *
     * @param declaration what is declared of it
     * @param problems where mistakes go
     * @return empty if there are mistakes
     */
    public Optional<BasicType<?>> of(BasicDeclaration declaration, MappingProblems problems) {
        if (declaration.role() == ValueRole.VERSION
                && VersionValues.of(declaration).isEmpty()) {
            problems.add(TypeProblems.noVersion(declaration));
            return Optional.empty();
        }
        Choice choice = converters.choose(declaration, problems);
        if (choice == null) {
            return Optional.empty();
        }
        ConverterSource converter = choice.converter();
        return Optional.ofNullable(
                converter == null
                        ? StoredForms.of(declaration, largeObjects, problems)
                        : converted(declaration, converter, problems));
    }

    private @Nullable BasicType<?> converted(
            BasicDeclaration declaration, ConverterSource converter, MappingProblems problems) {
        if (!StoredForms.isNamed(GenericTypes.raw(converter.columnType()))) {
            problems.add(TypeProblems.wrongColumnType(declaration, converter));
            return null;
        }
        AttributeConverter<?, ?> instance = converters.instance(converter.type(), declaration, problems);
        BasicType<?> base = StoredForms.of(declaration.withType(converter.columnType()), largeObjects, problems);
        return instance == null || base == null
                ? null
                : over(base, declaration.boxedClass(), converter.type(), instance);
    }

    @SuppressWarnings("unchecked") // the base is of the type of the converter's columns, its attributes fit the class
    private static <X, Y> BasicType<X> over(
            BasicType<?> base, Class<?> javaType, Class<?> converterType, AttributeConverter<?, ?> instance) {
        return AppliedConverter.over(
                (BasicType<Y>) base, (Class<X>) javaType, converterType, (AttributeConverter<X, Y>) instance);
    }
}
