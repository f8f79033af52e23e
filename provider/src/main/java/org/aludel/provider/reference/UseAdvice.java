package org.aludel.provider.reference;

import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** The code at the beginning of each method of a reference; it is copied into the class. */
final class UseAdvice {

    private UseAdvice() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.FieldValue(ReferenceClasses.FIELD) @Nullable Runnable fetch) {
        if (fetch != null) {
            fetch.run();
        }
    }
}
