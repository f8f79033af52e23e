package org.aludel.provider.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which persistence unit is meant, and whether this provider is (Jakarta Persistence 3.2, section 9.2): a provider
 * named in the map counts, then the one that the unit names; when nobody names one, this provider takes the unit.
 * Immutable.
 */
public final class UnitSelection {

    private final Set<String> ownNames;

    private UnitSelection(Set<String> ownNames) {
        this.ownNames = Set.copyOf(ownNames);
    }

    /** A selection for a provider that goes by some class names. */
    public static UnitSelection ofProvider(String... classNames) {
        return new UnitSelection(Set.of(classNames));
    }

    /** Whether a unit is for this provider. */
    public boolean accepts(UnitDescriptor unit, @Nullable Map<?, ?> overrides) {
        String named = providerOf(overrides);
        return isOwn(named == null ? unit.provider() : named);
    }

    /**
     * The unit of a name, when this provider is meant.
     *
     * @param name the name; null stands for the only unit that there is for this provider
     * @param overrides what was given to the factory; null when there is nothing
     * @param classLoader finds the {@code META-INF/persistence.xml}
     * @return empty when another provider is meant, or there is no such unit
     * @throws org.aludel.provider.error.UnitException when the unit's file is not valid, two files have a unit of the name,
     *     or no unit was found and a file is not valid, in which it may be
     */
    public Optional<UnitDescriptor> select(
            @Nullable String name, @Nullable Map<?, ?> overrides, ClassLoader classLoader) {
        String named = providerOf(overrides);
        if (named != null && !isOwn(named)) {
            return Optional.empty(); // Other providers' files are none of our business, not even broken ones.
        }
        List<PersistenceXml> files = PersistenceXml.findAll(classLoader);
        List<Candidate> meant = new ArrayList<>();
        boolean known = false;
        for (PersistenceXml file : files) {
            for (UnitDescriptor unit : file.units()) {
                if (name == null || unit.name().equals(name)) {
                    known = true;
                    if (accepts(unit, overrides)) {
                        meant.add(new Candidate(file, unit));
                    }
                }
            }
        }
        if (!known) {
            files.forEach(PersistenceXml::requireValid);
        }
        if (meant.size() > 1) {
            throw name == null
                    ? UnitErrors.unnamedUnit(meant.stream()
                            .map(candidate -> candidate.unit.name())
                            .toList())
                    : ambiguous(name, meant);
        }
        return meant.stream().findFirst().map(Candidate::valid);
    }

    private static RuntimeException ambiguous(String name, List<Candidate> meant) {
        // Two units of one name in one file are a problem of that file.
        meant.forEach(Candidate::valid);
        return UnitErrors.ambiguousUnit(
                name, meant.stream().map(candidate -> candidate.file.location()).toList());
    }

    private boolean isOwn(@Nullable String provider) {
        return provider == null || ownNames.contains(provider);
    }

    private static @Nullable String providerOf(@Nullable Map<?, ?> overrides) {
        Object named = overrides == null ? null : overrides.get(UnitProperties.PROVIDER.key());
        if (named instanceof Class<?> type) {
            return type.getName();
        }
        return named instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    /** A unit that may be meant, and its file. */
    private record Candidate(PersistenceXml file, UnitDescriptor unit) {

        UnitDescriptor valid() {
            file.requireValid();
            return unit;
        }
    }
}
