package org.aludel.provider.unit;

import static org.aludel.provider.unit.PersistenceVersion.V1_0;
import static org.aludel.provider.unit.PersistenceVersion.V2_0;
import static org.aludel.provider.unit.PersistenceVersion.V3_2;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What may stand in a {@code persistence-unit}, in this order. */
enum UnitElement {
    DESCRIPTION(V1_0, false),
    PROVIDER(V1_0, false),
    QUALIFIER(V3_2, true),
    SCOPE(V3_2, false),
    JTA_DATA_SOURCE(V1_0, false),
    NON_JTA_DATA_SOURCE(V1_0, false),
    MAPPING_FILE(V1_0, true),
    JAR_FILE(V1_0, true),
    CLASS(V1_0, true),
    EXCLUDE_UNLISTED_CLASSES(V1_0, false),
    SHARED_CACHE_MODE(V2_0, false),
    VALIDATION_MODE(V2_0, false),
    PROPERTIES(V1_0, false);

    private final PersistenceVersion since;
    private final boolean repeatable;

    UnitElement(PersistenceVersion since, boolean repeatable) {
        this.since = since;
        this.repeatable = repeatable;
    }

    /** The name of the element in the file. */
    String xmlName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The first version that has it. */
    PersistenceVersion since() {
        return since;
    }

    /** Whether it may stand more than once. */
    boolean isRepeatable() {
        return repeatable;
    }

    static Optional<UnitElement> named(String xmlName) {
        return Arrays.stream(values())
                .filter(element -> element.xmlName().equals(xmlName))
                .findFirst();
    }

    /** The names of all elements of a version. */
    static List<String> names(PersistenceVersion version) {
        return Arrays.stream(values())
                .filter(element -> element.since.compareTo(version) <= 0)
                .map(UnitElement::xmlName)
                .toList();
    }
}
