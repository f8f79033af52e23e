package org.aludel.core.type;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.TreeMap;

/**
 * One logical type that is stored differently by some dialects.
 *
 * <pre>{@code
 * SqlType<Json> DOCUMENT = SqlTypes.variant(SqlTypes.JSON).on("oracle", CLOB_JSON);
 * }</pre>
 *
 * <p>The dialect picks the variant when it resolves the type. Before that, and for a dialect that is not named, all
 * answers are those of the base.
 *
 * @param <J> the Java type of the values, the same in all variants
 * @param base the type of every dialect that is not named
 * @param variants the other types by the name of their dialect
 */
public record VariantType<J>(SqlType<J> base, Map<String, SqlType<J>> variants) implements ForwardingType<J> {

    public VariantType {
        requireNonNull(base, "base");
        variants = Map.copyOf(variants);
    }

    /** This type with another one for a dialect; it takes the place of one that was named for that dialect before. */
    public VariantType<J> on(String dialectName, SqlType<J> type) {
        Map<String, SqlType<J>> extended = new TreeMap<>(variants);
        extended.put(requireNonNull(dialectName, "dialectName"), requireNonNull(type, "type"));
        return new VariantType<>(base, extended);
    }

    /** The type that a dialect uses. */
    public SqlType<J> forDialect(String dialectName) {
        return variants.getOrDefault(dialectName, base);
    }

    @Override
    public SqlType<J> resolvedBy(TypeResolver resolver) {
        return resolver.resolve(forDialect(resolver.dialectName()));
    }

    @Override
    public String toString() {
        return variants.isEmpty() ? base.toString() : base + " varying by dialect " + new TreeMap<>(variants);
    }
}
