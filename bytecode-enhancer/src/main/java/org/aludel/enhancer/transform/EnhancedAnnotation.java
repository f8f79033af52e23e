package org.aludel.enhancer.transform;

import java.util.stream.Stream;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassVisitor;
import org.aludel.enhancer.plan.EnhancementPlan;
import org.aludel.enhancer.plan.FieldNumber;
import org.aludel.enhancer.plan.PropertyFields;
import org.aludel.enhancer.runtime.Enhanced;

/** Says in the class that it was enhanced, and how its fields are numbered. */
final class EnhancedAnnotation extends AddedMembers {

    private EnhancedAnnotation(ClassVisitor next, EnhancementPlan plan) {
        super(next, plan);
    }

    static ClassVisitor over(ClassVisitor next, EnhancementPlan plan) {
        return plan.watched() ? new EnhancedAnnotation(next, plan) : next;
    }

    @Override
    void add(ClassVisitor next) {
        AnnotationVisitor annotation = next.visitAnnotation(Names.ENHANCED_TYPE, true);
        annotation.visit("version", Enhanced.CONTRACT);
        annotation.visit("firstField", plan.firstField());
        texts(annotation, "fields", plan.fields().stream().map(FieldNumber::name));
        texts(annotation, "properties", plan.properties().stream().map(PropertyFields::toString));
        annotation.visitEnd();
    }

    private static void texts(AnnotationVisitor annotation, String element, Stream<String> values) {
        AnnotationVisitor array = annotation.visitArray(element);
        values.forEach(value -> array.visit(null, value));
        array.visitEnd();
    }
}
