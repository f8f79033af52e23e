package org.aludel.core.dialect;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The parts that a dialect is assembled from. Immutable and thread-safe.
 *
 * @param name the name of the family in lower case
 * @param capabilities what the database can do, in the version at hand
 * @param identifiers quoting, case folding and the length of names
 * @param types how values are bound, read, cast and written
 * @param functions what portable functions are called
 * @param listParameters how lists of values are sent
 * @param errors what failures mean
 * @param maxParameters the largest number of parameters of one statement
 */
public record DialectParts(
        String name,
        Set<Capability> capabilities,
        Identifiers identifiers,
        TypeMappings types,
        Functions functions,
        ListParameters listParameters,
        SqlErrorClassifier errors,
        int maxParameters) {

    /** How many parameters most drivers take, which count them in 15 bits. */
    public static final int MAX_PARAMETERS = 32_767;

    /** Those of standard SQL, with every capability that the standard has words for. */
    static final DialectParts STANDARD = new DialectParts(
            "standard",
            EnumSet.complementOf(EnumSet.of(Capability.FULL_TEXT)),
            new Identifiers('"', '"', Identifiers.Folding.UPPER, 128, ReservedWords.STANDARD),
            StandardTypes.INSTANCE,
            Functions.none(),
            new ExpandedLists(""),
            exception -> DatabaseError.of(DatabaseError.Kind.OTHER),
            MAX_PARAMETERS);

    public DialectParts {
        requireNonNull(name, "name");
        requireNonNull(identifiers, "identifiers");
        requireNonNull(types, "types");
        requireNonNull(functions, "functions");
        requireNonNull(listParameters, "listParameters");
        requireNonNull(errors, "errors");
        capabilities = Collections.unmodifiableSet(
                capabilities.isEmpty() ? EnumSet.noneOf(Capability.class) : EnumSet.copyOf(capabilities));
    }

    DialectParts with(Set<Capability> others) {
        return new DialectParts(name, others, identifiers, types, functions, listParameters, errors, maxParameters);
    }
}
