package org.aludel.provider.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be read and written through the members of one class: members of other classes need other rights. Two that
 * are equal are done in the same way, so that entities with a common superclass share it.
 *
 * @param declaring the class that declares all of the members
 * @param reads what is read
 * @param writes what is written
 */
record ClassPlan(Class<?> declaring, List<Slot> reads, List<Slot> writes) {

    ClassPlan {
        reads = List.copyOf(reads);
        writes = List.copyOf(writes);
    }

    /**
     * A member and the attribute that it is for.
     *
     * @param member the member
     * @param attribute the position of the attribute
     */
    record Slot(Member member, int attribute) {}

    /** The plans for all attributes, one for each class that declares members. */
    static List<ClassPlan> of(List<Member> readers, List<@Nullable Member> writers) {
        Map<Class<?>, List<Slot>> reads = byClass(readers);
        Map<Class<?>, List<Slot>> writes = byClass(writers);
        Map<Class<?>, ClassPlan> plans = new LinkedHashMap<>();
        reads.forEach((declaring, slots) ->
                plans.put(declaring, new ClassPlan(declaring, slots, writes.getOrDefault(declaring, List.of()))));
        writes.forEach((declaring, slots) -> plans.putIfAbsent(declaring, new ClassPlan(declaring, List.of(), slots)));
        return List.copyOf(plans.values());
    }

    private static Map<Class<?>, List<Slot>> byClass(List<? extends @Nullable Member> members) {
        Map<Class<?>, List<Slot>> byClass = new LinkedHashMap<>();
        for (int attribute = 0; attribute < members.size(); attribute++) {
            Member member = members.get(attribute);
            if (member != null) {
                byClass.computeIfAbsent(member.declaring(), declaring -> new ArrayList<>())
                        .add(new Slot(member, attribute));
            }
        }
        return byClass;
    }
}
