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
     * A member and the place of its value in arrays of many values.
     *
     * @param member the member
     * @param place the place; -1 if it has none
     */
    record Slot(Member member, int place) {

        /** Whether it is a field that is moved together with others. */
        boolean isFieldWithPlace() {
            return member.isField() && place >= 0;
        }
    }

    /** The plans for all attributes, one for each class that declares members. */
    static List<ClassPlan> of(List<Slot> readers, List<@Nullable Slot> writers) {
        Map<Class<?>, List<Slot>> reads = byClass(readers);
        Map<Class<?>, List<Slot>> writes = byClass(writers);
        Map<Class<?>, ClassPlan> plans = new LinkedHashMap<>();
        reads.forEach((declaring, slots) ->
                plans.put(declaring, new ClassPlan(declaring, slots, writes.getOrDefault(declaring, List.of()))));
        writes.forEach((declaring, slots) -> plans.putIfAbsent(declaring, new ClassPlan(declaring, List.of(), slots)));
        return List.copyOf(plans.values());
    }

    private static Map<Class<?>, List<Slot>> byClass(List<? extends @Nullable Slot> slots) {
        Map<Class<?>, List<Slot>> byClass = new LinkedHashMap<>();
        for (Slot slot : slots) {
            if (slot != null) {
                byClass.computeIfAbsent(slot.member().declaring(), declaring -> new ArrayList<>())
                        .add(slot);
            }
        }
        return byClass;
    }
}
