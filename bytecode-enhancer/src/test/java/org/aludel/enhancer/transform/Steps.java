package org.aludel.enhancer.transform;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import org.aludel.enhancer.Samples;
import org.aludel.enhancer.classfile.MethodDescription;
import org.aludel.enhancer.plan.EnhancementPlan;
import org.aludel.enhancer.plan.FieldNumber;
import org.aludel.enhancer.plan.FieldRoute;
import org.aludel.enhancer.plan.PropertyFields;

/** Plans for a class {@code A} with one kind of change each, and what a transformation makes of them. */
final class Steps {

    static final EnhancementPlan NOTHING = plan(List.of(), false, List.of());

    private Steps() {}

    static EnhancementPlan plan(List<FieldNumber> fields, boolean tracker, List<FieldRoute> routes) {
        return full(fields, List.of(), tracker, false, OptionalLong.empty(), false, List.of(), false, routes);
    }

    static EnhancementPlan full(
            List<FieldNumber> fields,
            List<PropertyFields> properties,
            boolean tracker,
            boolean unread,
            OptionalLong version,
            boolean constructor,
            List<MethodDescription> clones,
            boolean resets,
            List<FieldRoute> routes) {
        boolean watched = !fields.isEmpty() || tracker;
        return new EnhancementPlan(
                "A",
                "java/lang/Object",
                watched,
                0,
                fields,
                properties,
                tracker,
                unread,
                version,
                constructor,
                clones,
                resets,
                routes);
    }

    /** Applies one or several transformations to the class {@code A} of a source; the first one sees the class first. */
    static Class<?> load(String source, EnhancementPlan plan, Transformation... steps) throws ClassNotFoundException {
        byte[] bytes = bytes(source, plan, steps);
        Samples changed = new Samples(Map.of("A", bytes), Steps.class.getClassLoader());
        return Class.forName("A", true, changed.verify(java.util.Set.of("A")).loader());
    }

    static byte[] bytes(String source, EnhancementPlan plan, Transformation... steps) {
        ClassReader reader = new ClassReader(Samples.compile(source).bytes("A"));
        ClassWriter writer = new ClassWriter(0);
        ClassVisitor visitor = writer;
        for (int step = steps.length - 1; step >= 0; step--) {
            visitor = steps[step].over(visitor, plan);
        }
        reader.accept(visitor, 0);
        return writer.toByteArray();
    }
}
