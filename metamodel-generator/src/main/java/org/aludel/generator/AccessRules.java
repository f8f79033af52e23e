package org.aludel.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.util.Types;

/**
 * Finds out where the state of a class is read from (section 2.3). What a class states counts for it alone. Otherwise it is
 * the side on which the class, or one above it, is annotated, that of the identifier first.
 */
final class AccessRules {

    private final ManagedClasses classes;
    private final Types types;
    private final GeneratorErrors errors;

    AccessRules(ManagedClasses classes, Types types, GeneratorErrors errors) {
        this.classes = classes;
        this.types = types;
        this.errors = errors;
    }

    /** The access type of a class. */
    Access of(ManagedClass managed) {
        return stated(managed).orElseGet(() -> inferred(managed));
    }

    private static Optional<Access> stated(ManagedClass managed) {
        XmlClass xml = managed.xml();
        if (xml != null && xml.access() != null) {
            return Optional.of(xml.access());
        }
        return managed.isAnnotated() ? Marks.access(managed.type()) : Optional.empty();
    }

    private Access inferred(ManagedClass managed) {
        List<Side> sides = new ArrayList<>();
        for (ManagedClass above = managed; above != null; above = classes.above(above)) {
            if (above.equals(managed) || stated(above).isEmpty()) {
                sides.addAll(sides(above));
            }
        }
        Optional<Side> id = sides.stream().filter(Side::isId).findFirst();
        if (id.isPresent()) {
            return id.get().access();
        }
        if (sides.isEmpty()) {
            return byDefault(managed);
        }
        Side first = sides.get(0);
        sides.stream()
                .filter(side -> side.access() != first.access())
                .findFirst()
                .ifPresent(other -> errors.mixedAccess(managed.type(), other.member()));
        return first.access();
    }

    private Access byDefault(ManagedClass managed) {
        XmlClass xml = managed.xml();
        if (xml != null && xml.defaultAccess() != null) {
            return xml.defaultAccess();
        }
        ManagedClass above = classes.above(managed);
        return above == null ? Access.FIELD : of(above);
    }

    /** A member that is mapped by annotations. */
    private record Side(Element member, Access access, boolean isId) {}

    private List<Side> sides(ManagedClass managed) {
        List<Side> sides = new ArrayList<>();
        if (!managed.isAnnotated() || managed.type().getKind() == ElementKind.RECORD) {
            return sides;
        }
        Members members = Members.of(managed.type(), types);
        members.fields().values().forEach(field -> add(field, Access.FIELD, sides));
        members.getters().values().forEach(getter -> add(getter, Access.PROPERTY, sides));
        return sides;
    }

    private static void add(Element member, Access access, List<Side> sides) {
        if (Marks.isMapped(member) && !Marks.has(member, "Access")) {
            sides.add(new Side(member, access, Marks.has(member, "Id") || Marks.has(member, "EmbeddedId")));
        }
    }
}
