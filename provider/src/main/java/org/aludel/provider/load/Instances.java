package org.aludel.provider.load;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.aludel.provider.access.Accessors;
import org.aludel.provider.access.EnhancedFields;
import org.aludel.provider.access.Instantiator;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.SingularAttribute;
import org.aludel.provider.reference.ReferenceClass;
import org.aludel.provider.reference.ReferenceClasses;

/** Makes the instances of the entities of a unit. Thread-safe. */
public final class Instances {

    private final Accessors accessors;
    private final ReferenceClasses references = new ReferenceClasses();
    private final Map<EntityMapping, Optional<ReferenceClass>> byEntity = new ConcurrentHashMap<>();
    private final Map<EntityMapping, Instantiator> instantiators = new ConcurrentHashMap<>();

    /** Instances whose constructors are reached in a given way. */
    public Instances(Accessors accessors) {
        this.accessors = accessors;
    }

    /** A new instance of an entity, without state. */
    Object instance(EntityMapping entity) {
        return instantiator(entity).newInstance();
    }

    /** What makes the instances of an entity. */
    Instantiator instantiator(EntityMapping entity) {
        Instantiator known = instantiators.get(entity);
        return known == null ? instantiators.computeIfAbsent(entity, any -> accessors.instantiator(any.type())) : known;
    }

    /**
     * The class of instances that fetch their state when they are first used.
     *
     * @return empty where there can be none: where the class of an instance is only known from its row, or classes cannot
     *     be extended
     */
    Optional<ReferenceClass> references(EntityMapping entity) {
        Optional<ReferenceClass> known = byEntity.get(entity);
        return known == null ? byEntity.computeIfAbsent(entity, this::referenceClass) : known;
    }

    private Optional<ReferenceClass> referenceClass(EntityMapping entity) {
        if (entity.withSubclasses().size() > 1) {
            return Optional.empty();
        }
        return EnhancedFields.of(entity.type()).isPresent()
                ? Optional.of(ReferenceClass.enhanced(instantiator(entity)))
                : references.of(entity.type(), identifierGetters(entity));
    }

    /** Whether an instance is a reference that has not got its state. */
    boolean isAsleep(Object instance) {
        return ReferenceClasses.isAsleep(instance);
    }

    private static Set<String> identifierGetters(EntityMapping entity) {
        Set<String> getters = new HashSet<>();
        for (SingularAttribute attribute : entity.id().attributes()) {
            String name = attribute.name();
            getters.add("get" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
        }
        return getters;
    }
}
