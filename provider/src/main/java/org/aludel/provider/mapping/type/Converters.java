package org.aludel.provider.mapping.type;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.aludel.provider.mapping.source.ConverterSource;
import org.aludel.provider.mapping.source.GenericTypes;
import org.aludel.provider.mapping.source.MappingProblems;
import org.jspecify.annotations.Nullable;

/** The converters of a unit: which one applies to a value, and its instance. Safe for use by several threads. */
final class Converters {

    private final List<ConverterSource> sources;
    private final ConverterInstances instances;
    private final Map<Class<?>, AttributeConverter<?, ?>> made = new ConcurrentHashMap<>();

    Converters(List<ConverterSource> sources, ConverterInstances instances) {
        this.sources = List.copyOf(sources);
        this.instances = instances;
    }

    /** What was found out about a value. */
    record Choice(@Nullable ConverterSource converter) {

        /** That none applies. */
        static final Choice NONE = new Choice(null);
    }

    /** Which converter applies to a value; null if that is a problem. */
    @Nullable
    Choice choose(BasicDeclaration declaration, MappingProblems problems) {
        List<Convert> converts = declaration.converts();
        if (converts.size() > 1) {
            problems.add(TypeProblems.severalConverts(declaration));
            return null;
        }
        if (converts.isEmpty()) {
            return byItself(declaration, problems);
        }
        Convert convert = converts.get(0);
        if (convert.disableConversion()) {
            return Choice.NONE;
        }
        return convert.converter() == AttributeConverter.class
                ? byType(declaration, problems)
                : named(convert.converter(), declaration, problems);
    }

    /** Without any {@code @Convert}: identifiers, versions, and what is marked otherwise is left alone. */
    private @Nullable Choice byItself(BasicDeclaration declaration, MappingProblems problems) {
        boolean excluded = declaration.role() == ValueRole.ID
                || declaration.role() == ValueRole.VERSION
                || declaration.enumerated() != null
                || declaration.temporal() != null;
        if (excluded) {
            return Choice.NONE;
        }
        List<ConverterSource> found = applicable(declaration.type(), ConverterSource::autoApply);
        if (found.size() > 1) {
            problems.add(TypeProblems.severalConverters(declaration, found));
            return null;
        }
        return found.isEmpty() ? Choice.NONE : new Choice(found.get(0));
    }

    /** A {@code @Convert} that names no converter. */
    private @Nullable Choice byType(BasicDeclaration declaration, MappingProblems problems) {
        List<ConverterSource> all = applicable(declaration.type(), source -> true);
        List<ConverterSource> automatic = applicable(declaration.type(), ConverterSource::autoApply);
        List<ConverterSource> found = automatic.size() == 1 ? automatic : all;
        if (found.size() == 1) {
            return new Choice(found.get(0));
        }
        problems.add(
                found.isEmpty()
                        ? TypeProblems.noConverter(declaration)
                        : TypeProblems.severalConverters(declaration, found));
        return null;
    }

    private @Nullable Choice named(Class<?> type, BasicDeclaration declaration, MappingProblems problems) {
        Optional<ConverterSource> converter = sources.stream()
                .filter(source -> source.type() == type)
                .findFirst()
                .or(() -> ConverterSource.of(type, false));
        if (converter.isEmpty() || !accepts(converter.get(), declaration)) {
            problems.add(TypeProblems.wrongConverter(declaration, type));
            return null;
        }
        return new Choice(converter.get());
    }

    private static boolean accepts(ConverterSource converter, BasicDeclaration declaration) {
        Class<?> wanted = Boxes.boxed(GenericTypes.raw(converter.attributeType()));
        Class<?> given = declaration.boxedClass();
        return wanted.isAssignableFrom(given) || given.isAssignableFrom(wanted);
    }

    private List<ConverterSource> applicable(Type type, Predicate<ConverterSource> condition) {
        return sources.stream()
                .filter(source -> source.appliesTo(type))
                .filter(condition)
                .toList();
    }

    /** The one instance of a converter; null if that is a problem. */
    @Nullable
    AttributeConverter<?, ?> instance(Class<?> type, BasicDeclaration declaration, MappingProblems problems) {
        try {
            return made.computeIfAbsent(type, instances::instanceOf);
        } catch (RuntimeException failure) {
            problems.add(TypeProblems.noInstance(declaration, type, failure));
            return null;
        }
    }
}
