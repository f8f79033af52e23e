package org.aludel.provider.nativesql;

import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.QueryHint;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.aludel.provider.mapping.UnitMapping;
import org.aludel.provider.mapping.source.Definition;

/** The named native queries of a persistence unit. Thread-safe. */
public final class NamedNatives {

    private final Map<String, Definition<NamedNativeQuery>> definitions;
    private final ResultMappings mappings;
    private final Map<String, NamedNative> made = new ConcurrentHashMap<>();

    /** The named native queries of a unit. */
    public NamedNatives(UnitMapping unit, ResultMappings mappings) {
        this.definitions = unit.source().definitions(NamedNativeQuery.class);
        this.mappings = mappings;
    }

    /** The names of all. */
    public Set<String> names() {
        return definitions.keySet();
    }

    /**
     * The query of a name; empty if there is none.
     *
     * @throws IllegalArgumentException if it contradicts itself or the entities (ALU-4650 to ALU-4652)
     */
    public Optional<NamedNative> find(String name) {
        Definition<NamedNativeQuery> definition = definitions.get(name);
        return definition == null
                ? Optional.empty()
                : Optional.of(made.computeIfAbsent(name, any -> make(definition.name(), definition.annotation())));
    }

    private NamedNative make(String name, NamedNativeQuery query) {
        Map<String, Object> hints = new LinkedHashMap<>();
        for (QueryHint hint : query.hints()) {
            hints.put(hint.name(), hint.value());
        }
        Class<?> resultClass = query.resultClass() == void.class ? Object.class : query.resultClass();
        boolean inline = query.entities().length + query.classes().length + query.columns().length > 0;
        boolean named = !query.resultSetMapping().isEmpty();
        if (inline && named) {
            throw NativeErrors.mixedQuery(name);
        }
        RowMapping results = named
                ? mappings.named(query.resultSetMapping())
                : inline
                        ? mappings.of(
                                "@NamedNativeQuery '" + name + "'", query.entities(), query.classes(), query.columns())
                        : null;
        return new NamedNative(name, NativeText.parse(query.query()), resultClass, results, hints);
    }
}
