package org.aludel.provider.unit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The versions of {@code persistence.xml}, from the oldest. */
enum PersistenceVersion {
    V1_0("1.0", Namespaces.SUN),
    V2_0("2.0", Namespaces.SUN),
    V2_1("2.1", Namespaces.JCP),
    V2_2("2.2", Namespaces.JCP),
    V3_0("3.0", Namespaces.JAKARTA),
    V3_1("3.1", Namespaces.JAKARTA),
    V3_2("3.2", Namespaces.JAKARTA);

    private final String number;
    private final String namespace;

    PersistenceVersion(String number, String namespace) {
        this.number = number;
        this.namespace = namespace;
    }

    /** The version as it is written in the file. */
    String number() {
        return number;
    }

    /** The namespace of the elements of this version. */
    String namespace() {
        return namespace;
    }

    /** The newest version. */
    static PersistenceVersion newest() {
        return V3_2;
    }

    /** The versions of a namespace; none when it is no namespace of {@code persistence.xml}. */
    static List<PersistenceVersion> of(String namespace) {
        return Arrays.stream(values())
                .filter(version -> version.namespace.equals(namespace))
                .toList();
    }

    static Optional<PersistenceVersion> of(String namespace, String number) {
        return of(namespace).stream()
                .filter(version -> version.number.equals(number))
                .findFirst();
    }

    /** Constants of an enum cannot be used by the constants themselves. */
    private static final class Namespaces {
        private static final String SUN = "http://java.sun.com/xml/ns/persistence";
        private static final String JCP = "http://xmlns.jcp.org/xml/ns/persistence";
        private static final String JAKARTA = "https://jakarta.ee/xml/ns/persistence";
    }
}
