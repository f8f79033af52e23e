package org.aludel.provider.mapping.assembly;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aludel.provider.mapping.source.MappingProblems;

/** Looks whether the names of entities are unique. */
final class NameCheck {

    private final MappingProblems problems;

    NameCheck(MappingProblems problems) {
        this.problems = problems;
    }

    void check(List<EntityAssembly> entities) {
        Map<String, EntityAssembly> byName = new HashMap<>();
        for (EntityAssembly entity : entities) {
            EntityAssembly other = byName.putIfAbsent(entity.name(), entity);
            if (other != null) {
                problems.add(AssemblyProblems.sameName(entity, other));
            }
        }
    }
}
