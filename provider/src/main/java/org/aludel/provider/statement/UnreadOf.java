package org.aludel.provider.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.jpql.domain.AttributeDomain;
import org.aludel.jpql.domain.BasicDomain;
import org.aludel.jpql.domain.DomainPath;
import org.aludel.jpql.domain.EntityDomain;
import org.aludel.orm.LoadOption;
import org.aludel.orm.LoadStrategy;

/**
 * The basic attributes that an entity is read without. Immutable.
 *
 * @param owner the path to the entity, with joins spelled out
 * @param names the attributes
 */
public record UnreadOf(DomainPath owner, Set<String> names) {

    public UnreadOf {
        names = Set.copyOf(names);
    }

    /** What some options say. */
    static List<UnreadOf> of(List<LoadOption> options) {
        Map<DomainPath, Set<String>> deferred = of(LoadStrategy.DEFER, options);
        Map<DomainPath, Set<String>> only = of(LoadStrategy.ONLY, options);
        only.forEach((owner, wanted) -> {
            Set<String> others = basic((EntityDomain) owner.domain());
            others.removeAll(wanted);
            deferred.computeIfAbsent(owner, any -> new LinkedHashSet<>()).addAll(others);
        });
        List<UnreadOf> all = new ArrayList<>();
        deferred.forEach((owner, names) -> all.add(new UnreadOf(owner, names)));
        return all;
    }

    private static Map<DomainPath, Set<String>> of(LoadStrategy strategy, List<LoadOption> options) {
        Map<DomainPath, Set<String>> names = new LinkedHashMap<>();
        for (LoadOption option : options) {
            if (option.strategy() == strategy) {
                AttributeSteps steps = AttributeSteps.of(option.path());
                names.computeIfAbsent(steps.owner(), any -> new LinkedHashSet<>())
                        .add(steps.attribute().name());
            }
        }
        return names;
    }

    /** The basic attributes of an entity and all below it that are neither identifier nor version. */
    private static Set<String> basic(EntityDomain entity) {
        Set<AttributeDomain> kept = new HashSet<>(entity.idAttributes());
        entity.version().ifPresent(kept::add);
        Set<String> names = new LinkedHashSet<>();
        for (EntityDomain below : entity.withSubtypes()) {
            for (AttributeDomain attribute : below.attributes()) {
                if (!attribute.isPlural() && attribute.value() instanceof BasicDomain) {
                    names.add(attribute.name());
                }
            }
        }
        kept.forEach(attribute -> names.remove(attribute.name()));
        return names;
    }
}
