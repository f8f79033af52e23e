package org.aludel.enhancer.transform;

import net.bytebuddy.jar.asm.ClassVisitor;
import org.aludel.enhancer.plan.EnhancementPlan;

/** One kind of change. */
@FunctionalInterface
interface Transformation {

    /** A visitor that makes the changes of the plan and hands the rest on; the next one itself if there are none. */
    ClassVisitor over(ClassVisitor next, EnhancementPlan plan);
}
