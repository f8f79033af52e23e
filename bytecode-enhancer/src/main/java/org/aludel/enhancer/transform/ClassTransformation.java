package org.aludel.enhancer.transform;

import java.util.List;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassTooLargeException;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodTooLargeException;
import org.aludel.enhancer.plan.EnhancementPlan;
import org.jspecify.annotations.Nullable;

/** Makes all changes of a plan. */
public final class ClassTransformation {

    /** The last one sees a class first. What adds members stands before what routes fields: what it adds uses fields directly. */
    private static final List<Transformation> STEPS = List.of(
            EnhancedAnnotation::over,
            SerialVersionField::over,
            DefaultConstructor::over,
            TrackerField::over,
            UnreadNames::over,
            ReadBack::over,
            Accessors::over,
            CloneReset::over,
            FieldRouting::over);

    private ClassTransformation() {}

    /**
     * The class file with the changes; null if it would be larger than a class file can be.
     *
     * @param bytes the class file that the plan was made for
     */
    public static byte @Nullable [] apply(byte[] bytes, EnhancementPlan plan) {
        ClassReader reader = new ClassReader(bytes);
        // the constants keep their places, where attributes that are not known here may expect them
        ClassWriter writer = new ClassWriter(reader, 0);
        ClassVisitor visitor = OldFrames.over(writer, reader.readUnsignedShort(6));
        for (Transformation step : STEPS) {
            visitor = step.over(visitor, plan);
        }
        try {
            reader.accept(visitor, 0);
            return writer.toByteArray();
        } catch (ClassTooLargeException | MethodTooLargeException e) {
            return null;
        }
    }
}
