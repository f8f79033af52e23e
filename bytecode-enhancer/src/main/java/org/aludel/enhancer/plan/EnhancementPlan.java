package org.aludel.enhancer.plan;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aludel.enhancer.classfile.MethodDescription;
import org.jspecify.annotations.Nullable;

/**
 * What is to change in one class. Its text has a line for each change.
 *
 * @param className the internal name of the class
 * @param superName the internal name of its superclass
 * @param watched whether its own fields get numbers; if not, only uses of the fields of others change
 * @param firstField the number of its first field
 * @param fields its fields, in the order of their numbers
 * @param properties its properties whose getters read fields of the class
 * @param tracker whether it gets the field for the tracker, being the topmost watched class
 * @param unread whether it gets the names of what was not read, being the topmost serializable one
 * @param serialVersion the serial version to write down, if the class leaves it to be computed
 * @param constructor whether it gets a constructor without parameters
 * @param cloneMethods inherited methods {@code clone()} to be overridden, since their class does not know of trackers
 * @param resetsClones whether what {@code super.clone()} gives is to lose its tracker
 * @param routes the uses of fields that go through accessors
 */
public record EnhancementPlan(
        String className,
        @Nullable String superName,
        boolean watched,
        int firstField,
        List<FieldNumber> fields,
        List<PropertyFields> properties,
        boolean tracker,
        boolean unread,
        OptionalLong serialVersion,
        boolean constructor,
        List<MethodDescription> cloneMethods,
        boolean resetsClones,
        List<FieldRoute> routes) {

    public EnhancementPlan {
        fields = List.copyOf(fields);
        properties = List.copyOf(properties);
        cloneMethods = List.copyOf(cloneMethods);
        routes = List.copyOf(routes);
    }

    /** Whether nothing changes. */
    public boolean isEmpty() {
        return !watched && !resetsClones && routes.isEmpty();
    }

    @Override
    public String toString() {
        return Arrays.stream(new String[] {
                    className.replace('/', '.') + (watched ? " from field " + firstField : " is not watched"),
                    lines("field", fields.stream()),
                    lines("property", properties.stream()),
                    tracker ? "tracker" : "",
                    unread ? "names of what was not read" : "",
                    serialVersion.isPresent() ? "serial version " + serialVersion.getAsLong() : "",
                    constructor ? "constructor" : "",
                    lines("override", cloneMethods.stream().map(method -> method.name() + method.descriptor())),
                    resetsClones ? "clones lose their tracker" : "",
                    lines("route", routes.stream())
                })
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n  "));
    }

    private static String lines(String word, Stream<?> things) {
        return things.map(thing -> word + " " + thing).collect(Collectors.joining("\n  "));
    }
}
