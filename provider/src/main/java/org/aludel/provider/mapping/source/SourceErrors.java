package org.aludel.provider.mapping.source;

import java.util.Collection;
import org.aludel.provider.error.InvalidAnnotationException;

/** The wording of what is wrong with the use of this package; what is wrong with mappings is in {@link SourceProblems}. */
final class SourceErrors {

    private SourceErrors() {}

    static InvalidAnnotationException unknownMember(Class<?> annotation, String member, Collection<String> members) {
        return new InvalidAnnotationException("@" + annotation.getSimpleName() + " has no member '" + member
                + "'. Its members: " + String.join(", ", members));
    }

    static InvalidAnnotationException wrongValue(Class<?> annotation, String member, Class<?> wanted, Class<?> given) {
        return new InvalidAnnotationException("The member '" + member + "' of @" + annotation.getSimpleName()
                + " takes values of " + wanted.getTypeName() + ", not of " + given.getTypeName());
    }

    static InvalidAnnotationException missingValues(Class<?> annotation, Collection<String> members) {
        return new InvalidAnnotationException("@" + annotation.getSimpleName()
                + " needs values for members without default: " + String.join(", ", members));
    }
}
