package org.aludel.generator;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** All classes that may be managed: those that annotations, and those that the mapping file, make so. */
final class ManagedClasses {

    private final Map<String, XmlClass> described = new LinkedHashMap<>();

    ManagedClasses(Collection<XmlClass> described) {
        described.forEach(xml -> this.described.put(xml.name(), xml));
    }

    /** What the mapping file describes. */
    Collection<XmlClass> described() {
        return described.values();
    }

    /** A class, if it is managed. */
    Optional<ManagedClass> of(TypeElement type) {
        XmlClass xml = described.get(type.getQualifiedName().toString());
        if (xml != null) {
            return Optional.of(new ManagedClass(type, xml.kind(), xml));
        }
        for (ManagedKind kind : ManagedKind.values()) {
            boolean marked = type.getAnnotationMirrors().stream()
                    .map(mark -> mark.getAnnotationType().toString())
                    .anyMatch(kind.annotation()::equals);
            if (marked) {
                return Optional.of(new ManagedClass(type, kind, null));
            }
        }
        return Optional.empty();
    }

    /** The nearest managed class above one; null if there is none. */
    @Nullable
    ManagedClass above(ManagedClass managed) {
        TypeElement type = Members.above(managed.type());
        while (type != null) {
            Optional<ManagedClass> found = of(type);
            if (found.isPresent()) {
                return found.get();
            }
            type = Members.above(type);
        }
        return null;
    }
}
