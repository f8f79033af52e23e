package org.aludel.provider.mapping.source;

import jakarta.persistence.AccessType;
import jakarta.persistence.Converter;
import jakarta.persistence.EntityListeners;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the sources of classes from what is declared of them. */
final class SourceReader {

    private final MappingProblems problems;
    private final CallbackReader callbacks;

    SourceReader(MappingProblems problems) {
        this.problems = problems;
        this.callbacks = new CallbackReader(problems);
    }

    MappingSource read(Collection<ClassDeclaration> declarations, List<OrmXml> files, UnitDefaults defaults) {
        ClassChecks checks = new ClassChecks(problems);
        declarations.forEach(checks::check);
        AccessInference access = AccessInference.of(declarations, problems);
        Map<Class<?>, ClassSource> classes = new LinkedHashMap<>();
        Map<Class<?>, ClassDeclaration> byType = new LinkedHashMap<>();
        List<ConverterSource> converters = new ArrayList<>();
        for (ClassDeclaration declaration : declarations) {
            byType.put(declaration.type(), declaration);
            classes.put(declaration.type(), source(declaration, access, defaults));
            if (declaration.kind() == ClassKind.CONVERTER) {
                converter(declaration).ifPresent(converters::add);
            }
        }
        return MappingSource.of(
                defaults, classes, byType, converters, Definitions.of(classes.values(), files, defaults, problems));
    }

    private ClassSource source(ClassDeclaration declaration, AccessInference inference, UnitDefaults defaults) {
        Class<?> type = declaration.type();
        Optional<AccessType> access = declaration.kind() == ClassKind.CONVERTER ? Optional.empty() : inference.of(type);
        boolean listening = declaration.kind() == ClassKind.ENTITY || declaration.kind() == ClassKind.MAPPED_SUPERCLASS;
        return new ClassSource(
                type,
                declaration.kind(),
                declaration.annotations(),
                access,
                access.map(own -> new AttributeReader(problems).read(declaration, own, !inference.isMixed(type)))
                        .map(defaults::cascading)
                        .orElse(List.of()),
                listening ? listeners(declaration) : List.of(),
                listening ? callbacks.ofClass(declaration) : List.of(),
                declaration.schema());
    }

    private List<ListenerSource> listeners(ClassDeclaration declaration) {
        if (declaration.listeners() != null) {
            return declaration.listeners();
        }
        return declaration.annotations().get(EntityListeners.class).stream()
                .flatMap(listeners -> Arrays.stream(listeners.value()))
                .map(listener -> callbacks.listener(listener, true, Map.of()))
                .toList();
    }

    private Optional<ConverterSource> converter(ClassDeclaration declaration) {
        boolean autoApply =
                declaration.annotations().get(Converter.class).stream().anyMatch(Converter::autoApply);
        Optional<ConverterSource> converter = ConverterSource.of(declaration.type(), autoApply);
        if (converter.isEmpty()) {
            problems.add(SourceProblems.noConverter(declaration.type()));
        }
        return converter;
    }
}
