package org.aludel.provider.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the constructor of a class is called with.
 *
 * @param type the class
 * @param parameters the types of its parameters
 * @param values for each parameter the position of its value among those given; -1 for null, 0 or false
 */
record ConstructorPlan(Class<?> type, List<Class<?>> parameters, List<Integer> values) {

    ConstructorPlan {
        parameters = List.copyOf(parameters);
        values = List.copyOf(values);
    }

    /** The constructor without parameters. */
    static ConstructorPlan plain(Class<?> type) {
        return new ConstructorPlan(type, List.of(), List.of());
    }

    /**
     * The canonical constructor of a record.
     *
     * @param names the names of the components whose values are given, in their order
     */
    static ConstructorPlan canonical(Class<?> type, List<String> names) {
        List<Class<?>> parameters = new ArrayList<>();
        List<Integer> values = new ArrayList<>();
        Arrays.stream(type.getRecordComponents()).forEach(component -> {
            parameters.add(component.getType());
            values.add(names.indexOf(component.getName()));
        });
        return new ConstructorPlan(type, parameters, values);
    }
}
