package org.aludel.provider.query;

import jakarta.persistence.LockModeType;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.TypedQueryReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.aludel.provider.mapping.source.MappingProblems;
import org.aludel.provider.mapping.source.MappingSource;
import org.aludel.provider.mapping.type.Boxes;
import org.aludel.provider.session.SessionQueries;

/** The queries of a unit that have names, those that annotations define and those that programs add. Thread-safe. */
public final class NamedQueries {

    private final Map<String, Definition> definitions = new ConcurrentHashMap<>();

    /** A query with a name. */
    public interface Definition {

        /** The class of its results; Object where it is not known. */
        Class<?> resultType();

        /** Its hints. */
        Map<String, Object> hints();

        /**
         * The query for a persistence context.
         *
         * @throws IllegalArgumentException if its results are of another class (ALU-4447)
         */
        <X> RunnableQuery<X> in(SessionQueries session, Class<X> wanted);
    }

    /** Adds a query, in place of one that had its name before. */
    public void add(String name, Definition definition) {
        definitions.put(name, definition);
    }

    /** Adds a query as it is now: with its limits, hints and modes, and without the values of its parameters. */
    public void add(String name, RunnableQuery<?> query) {
        add(name, query.asDefinition());
    }

    /**
     * Adds the JPQL queries that annotations and mapping files define.
     *
     * @param problems where mistakes in them go
     */
    public void addDefined(MappingSource source, JpqlQueries queries, MappingProblems problems) {
        source.definitions(NamedQuery.class).forEach((name, definition) -> {
            NamedQuery annotation = definition.annotation();
            try {
                add(name, new Jpql(queries.of(annotation.query()), annotation));
            } catch (IllegalArgumentException e) {
                problems.add(QueryErrors.invalidNamed(name, e));
            }
        });
    }

    /**
     * Adds the queries in SQL that annotations and mapping files define.
     *
     * @param problems where mistakes in them go
     */
    public void addDefined(NativeQueries queries, MappingProblems problems) {
        for (String name : queries.names()) {
            try {
                queries.named(name).ifPresent(definition -> add(name, definition));
            } catch (IllegalArgumentException e) {
                problems.add(QueryErrors.invalidNamed(name, e));
            }
        }
    }

    /** The query of a name. */
    public Optional<Definition> find(String name) {
        return Optional.ofNullable(definitions.get(name));
    }

    /** All names. */
    public List<String> names() {
        return new ArrayList<>(definitions.keySet());
    }

    /** The queries whose results are of a class. */
    public <R> Map<String, TypedQueryReference<R>> references(Class<R> resultType) {
        Map<String, TypedQueryReference<R>> references = new LinkedHashMap<>();
        definitions.forEach((name, definition) -> {
            if (Boxes.boxed(resultType).isAssignableFrom(Boxes.boxed(definition.resultType()))) {
                Class<? extends R> type = resultType(definition);
                references.put(name, new Reference<R>(name, type, definition.hints()));
            }
        });
        return references;
    }

    @SuppressWarnings("unchecked") // the class was compared
    private static <R> Class<? extends R> resultType(Definition definition) {
        return (Class<? extends R>) definition.resultType();
    }

    /** What stands for a query that has a name. */
    private record Reference<R>(String name, Class<? extends R> resultType, Map<String, Object> hints)
            implements TypedQueryReference<R> {

        @Override
        public String getName() {
            return name;
        }

        @Override
        public Class<? extends R> getResultType() {
            return resultType;
        }

        @Override
        public Map<String, Object> getHints() {
            return hints;
        }
    }

    /** A query that an annotation defines. */
    private record Jpql(PreparedQuery query, NamedQuery annotation) implements Definition {

        @Override
        public Class<?> resultType() {
            return annotation.resultClass() == void.class ? query.resultType() : annotation.resultClass();
        }

        @Override
        public Map<String, Object> hints() {
            Map<String, Object> hints = new LinkedHashMap<>();
            for (QueryHint hint : annotation.hints()) {
                hints.put(hint.name(), hint.value());
            }
            return Collections.unmodifiableMap(hints);
        }

        @Override
        public <X> RunnableQuery<X> in(SessionQueries session, Class<X> wanted) {
            RunnableQuery<X> made = query.in(session, wanted);
            hints().forEach(made::setHint);
            if (annotation.lockMode() != LockModeType.NONE) {
                made.setLockMode(annotation.lockMode());
            }
            return made;
        }
    }
}
