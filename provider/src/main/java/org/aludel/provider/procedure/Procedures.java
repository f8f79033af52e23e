package org.aludel.provider.procedure;

import jakarta.persistence.NamedStoredProcedureQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.StoredProcedureParameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.aludel.provider.mapping.UnitMapping;
import org.aludel.provider.mapping.source.Definition;
import org.aludel.provider.nativesql.ResultMappings;
import org.aludel.provider.nativesql.RowMapping;

/** What can be said of the stored procedures that a persistence unit calls. Thread-safe. */
public final class Procedures {

    private final Map<String, Definition<NamedStoredProcedureQuery>> definitions;
    private final ResultMappings mappings;
    private final Map<String, ProcedureDefinition> named = new ConcurrentHashMap<>();

    /** The procedures of a unit. */
    public Procedures(UnitMapping unit, ResultMappings mappings) {
        this.definitions = unit.source().definitions(NamedStoredProcedureQuery.class);
        this.mappings = mappings;
    }

    /** A procedure whose results are of some classes; columns as they are without any. */
    public ProcedureDefinition of(String procedure, Class<?>... resultClasses) {
        return new ProcedureDefinition(procedure, List.of(), classes(resultClasses), Map.of());
    }

    /**
     * A procedure whose results are made by some mappings.
     *
     * @throws IllegalArgumentException if there is no mapping of a name (ALU-4651)
     */
    public ProcedureDefinition mapped(String procedure, String... resultSetMappings) {
        return new ProcedureDefinition(procedure, List.of(), mappings(resultSetMappings), Map.of());
    }

    /** The names of those that are defined. */
    public Set<String> names() {
        return definitions.keySet();
    }

    /**
     * The {@code @NamedStoredProcedureQuery} of a name.
     *
     * @throws IllegalArgumentException if there is none (ALU-4662)
     */
    public ProcedureDefinition named(String name) {
        return named.computeIfAbsent(name, this::read);
    }

    private ProcedureDefinition read(String name) {
        Definition<NamedStoredProcedureQuery> definition = definitions.get(name);
        if (definition == null) {
            throw ProcedureErrors.unknown(name, definitions.keySet());
        }
        NamedStoredProcedureQuery query = definition.annotation();
        Map<String, Object> hints = new LinkedHashMap<>();
        for (QueryHint hint : query.hints()) {
            hints.put(hint.name(), hint.value());
        }
        List<RowMapping> results = query.resultSetMappings().length > 0
                ? mappings(query.resultSetMappings())
                : classes(query.resultClasses());
        return new ProcedureDefinition(query.procedureName(), parameters(query.parameters()), results, hints);
    }

    private static List<ProcedureParameter<?>> parameters(StoredProcedureParameter[] declared) {
        List<ProcedureParameter<?>> parameters = new ArrayList<>();
        for (StoredProcedureParameter parameter : declared) {
            boolean unnamed = parameter.name().isEmpty();
            parameters.add(new ProcedureParameter<>(
                    unnamed ? null : parameter.name(),
                    unnamed ? parameters.size() + 1 : null,
                    parameter.type(),
                    parameter.mode()));
        }
        return parameters;
    }

    private List<RowMapping> classes(Class<?>... types) {
        return Arrays.stream(types).map(mappings::ofClass).toList();
    }

    private List<RowMapping> mappings(String... names) {
        return Arrays.stream(names).map(mappings::named).toList();
    }
}
