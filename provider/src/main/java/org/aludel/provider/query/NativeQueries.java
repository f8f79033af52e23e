package org.aludel.provider.query;

import jakarta.persistence.TupleElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.aludel.provider.mapping.UnitMapping;
import org.aludel.provider.nativesql.NamedNative;
import org.aludel.provider.nativesql.NamedNatives;
import org.aludel.provider.nativesql.NativeParameter;
import org.aludel.provider.nativesql.NativeText;
import org.aludel.provider.nativesql.ResultMappings;
import org.aludel.provider.nativesql.RowMapping;
import org.aludel.provider.procedure.Procedures;
import org.aludel.provider.session.SessionQueries;
import org.aludel.provider.state.Shapes;
import org.jspecify.annotations.Nullable;

/** The queries of a unit that are SQL, and its stored procedures. Thread-safe. */
public final class NativeQueries {

    private final ResultMappings mappings;
    private final NamedNatives named;
    private final Procedures procedures;

    /** Queries whose results may be entities of a unit. */
    public NativeQueries(UnitMapping unit, Shapes shapes) {
        this.mappings = new ResultMappings(unit, shapes, NativeQueries::tuples);
        this.named = new NamedNatives(unit, mappings);
        this.procedures = new Procedures(unit, mappings);
    }

    private static Function<@Nullable Object[], @Nullable Object> tuples(List<String> names, List<Class<?>> types) {
        List<TupleElement<?>> elements = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            elements.add(new TupleShape.Element<>(names.get(i), types.get(i)));
        }
        TupleShape shape = new TupleShape(elements);
        return values -> new TupleRow(shape, values);
    }

    /** The stored procedures. */
    public Procedures procedures() {
        return procedures;
    }

    /** The names of the queries that annotations and mapping files define. */
    public Set<String> names() {
        return named.names();
    }

    /**
     * SQL whose results are of a class.
     *
     * @throws IllegalArgumentException if its parameters are not right (ALU-4650)
     */
    public <X> RunnableQuery<X> of(String sql, Class<X> resultClass, SessionQueries session) {
        return query(NativeText.parse(sql), mappings.ofClass(resultClass), resultClass, session);
    }

    /**
     * SQL whose results are made by a mapping.
     *
     * @throws IllegalArgumentException if there is no mapping of the name (ALU-4651), or it does not fit (ALU-4652)
     */
    public RunnableQuery<Object> mapped(String sql, String mapping, SessionQueries session) {
        return query(NativeText.parse(sql), mappings.named(mapping), Object.class, session);
    }

    /** The query of a name that annotations and mapping files define. */
    public Optional<NamedQueries.Definition> named(String name) {
        return named.find(name).map(found -> new Named(this, found));
    }

    private static <X> RunnableQuery<X> query(
            NativeText text, RowMapping mapping, Class<?> resultType, SessionQueries session) {
        List<DeclaredParameter<?>> parameters = new ArrayList<>();
        for (NativeParameter parameter : text.parameters()) {
            parameters.add(new DeclaredParameter<>(
                    parameter.name(), parameter.position(), parameter.bindName(), Object.class, false, null));
        }
        return new RunnableQuery<>(
                session,
                new NativeExecution(session, text, mapping, resultType),
                new ParameterValues(parameters),
                UnaryOperator.identity());
    }

    /** A query that an annotation defines. */
    private record Named(NativeQueries queries, NamedNative definition) implements NamedQueries.Definition {

        @Override
        public Class<?> resultType() {
            return definition.resultClass();
        }

        @Override
        public Map<String, Object> hints() {
            return definition.hints();
        }

        @Override
        public <X> RunnableQuery<X> in(SessionQueries session, Class<X> wanted) {
            RowMapping results = definition.results();
            Class<?> resultClass = wanted == Object.class ? definition.resultClass() : wanted;
            RunnableQuery<X> made = query(
                    definition.text(),
                    results == null ? queries.mappings.ofClass(resultClass) : results,
                    resultClass,
                    session);
            hints().forEach(made::setHint);
            return made;
        }
    }
}
