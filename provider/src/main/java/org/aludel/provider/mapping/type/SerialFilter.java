package org.aludel.provider.mapping.type;

import java.io.ObjectInputFilter;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which classes a serialized value may be made of. These are:
 *
 * <ul>
 *   <li>the declared class, the classes of its type arguments, what the fields of these classes are declared as, and so on,
 *       with the superclasses of them all;
 *   <li>where these are no classes of the JDK, their subclasses too, and the classes that are nested with them, which often
 *       stand in for them when they are written;
 *   <li>plain values and collections of the JDK: numbers, text, dates, lists, sets, maps, but nothing that runs code given
 *       by data;
 *   <li>what the property {@code jdk.serialFilter} of the virtual machine explicitly allows.
 * </ul>
 *
 * <p>What that property refuses is refused. Arrays may not be longer than the bytes can fill. One filter is for one value.
 */
final class SerialFilter implements ObjectInputFilter {

    /** Hash tables are made with room to spare. */
    private static final int ROOM = 4;

    private static final int SMALLEST_ROOM = 64;

    private static final Set<String> PLAIN_PACKAGES =
            Set.of("java.math", "java.time", "java.time.chrono", "java.time.zone", "java.time.temporal");

    private static final Set<String> PLAIN_CLASSES = Set.of(
            "java.lang.Object",
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Float",
            "java.lang.Double",
            "java.lang.Number",
            "java.lang.String",
            "java.lang.Enum",
            "java.net.URI",
            "java.net.InetAddress",
            "java.net.Inet4Address",
            "java.net.Inet6Address",
            "java.sql.Date",
            "java.sql.Time",
            "java.sql.Timestamp",
            "java.util.AbstractCollection",
            "java.util.AbstractList",
            "java.util.AbstractMap",
            "java.util.AbstractMap$SimpleEntry",
            "java.util.AbstractMap$SimpleImmutableEntry",
            "java.util.AbstractSet",
            "java.util.ArrayDeque",
            "java.util.ArrayList",
            "java.util.Arrays$ArrayList",
            "java.util.BitSet",
            "java.util.Calendar",
            "java.util.CollSer",
            "java.util.Collections$EmptyList",
            "java.util.Collections$EmptyMap",
            "java.util.Collections$EmptySet",
            "java.util.Collections$SingletonList",
            "java.util.Collections$SingletonMap",
            "java.util.Collections$SingletonSet",
            "java.util.Collections$UnmodifiableCollection",
            "java.util.Collections$UnmodifiableList",
            "java.util.Collections$UnmodifiableMap",
            "java.util.Collections$UnmodifiableRandomAccessList",
            "java.util.Collections$UnmodifiableSet",
            "java.util.Currency",
            "java.util.Date",
            "java.util.EnumMap",
            "java.util.EnumSet",
            "java.util.EnumSet$SerializationProxy",
            "java.util.GregorianCalendar",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.Hashtable",
            "java.util.ImmutableCollections$List12",
            "java.util.ImmutableCollections$ListN",
            "java.util.ImmutableCollections$Map1",
            "java.util.ImmutableCollections$MapN",
            "java.util.ImmutableCollections$Set12",
            "java.util.ImmutableCollections$SetN",
            "java.util.JumboEnumSet",
            "java.util.LinkedHashMap",
            "java.util.LinkedHashSet",
            "java.util.LinkedList",
            "java.util.Locale",
            "java.util.Map",
            "java.util.Map$Entry",
            "java.util.Properties",
            "java.util.RegularEnumSet",
            "java.util.SimpleTimeZone",
            "java.util.Stack",
            "java.util.TimeZone",
            "java.util.TreeMap",
            "java.util.TreeSet",
            "java.util.UUID",
            "java.util.Vector",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentHashMap$Segment",
            "java.util.concurrent.CopyOnWriteArrayList",
            "java.util.concurrent.locks.AbstractOwnableSynchronizer",
            "java.util.concurrent.locks.AbstractQueuedSynchronizer",
            "java.util.concurrent.locks.ReentrantLock",
            "java.util.concurrent.locks.ReentrantLock$NonfairSync",
            "java.util.concurrent.locks.ReentrantLock$Sync",
            "sun.util.calendar.ZoneInfo");

    private final long longestArray;
    private final Set<Class<?>> admitted = new HashSet<>();
    private final Set<Class<?>> open = new HashSet<>();
    private @Nullable Class<?> refused;

    SerialFilter(Type declared, int bytes) {
        this.longestArray = Math.max(SMALLEST_ROOM, (long) bytes * ROOM);
        SerialGraph.classesIn(declared).forEach(this::admit);
    }

    /** The class that was refused; null if none was. */
    @Nullable
    Class<?> refused() {
        return refused;
    }

    @Override
    public Status checkInput(FilterInfo info) {
        ObjectInputFilter system = Config.getSerialFilter();
        Status outer = system == null ? Status.UNDECIDED : system.checkInput(info);
        Class<?> type = info.serialClass();
        if (outer == Status.REJECTED || info.arrayLength() > longestArray) {
            refused = type;
            return Status.REJECTED;
        }
        if (type == null || outer == Status.ALLOWED || isAdmitted(SerialGraph.element(type))) {
            return Status.ALLOWED;
        }
        refused = type;
        return Status.REJECTED;
    }

    private boolean isAdmitted(Class<?> type) {
        if (type.isPrimitive() || isPlain(type) || admitted.contains(type)) {
            return true;
        }
        boolean leadsHere = open.stream()
                .anyMatch(known -> known.isAssignableFrom(type) || known.getNestHost() == type.getNestHost());
        if (leadsHere) {
            admit(type);
        }
        return leadsHere;
    }

    private static boolean isPlain(Class<?> type) {
        return PLAIN_CLASSES.contains(type.getName())
                || (isOfJdk(type) && PLAIN_PACKAGES.contains(type.getPackageName()));
    }

    /** Admits a class, its superclasses, and what their fields are declared as. */
    private void admit(Class<?> type) {
        for (Class<?> above = type; above != null && admitted.add(above); above = above.getSuperclass()) {
            if (!isOfJdk(above)) {
                open.add(above);
            }
            SerialGraph.fieldClasses(above).forEach(this::admit);
        }
    }

    private static boolean isOfJdk(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return type.isPrimitive() || loader == null || loader == ClassLoader.getPlatformClassLoader();
    }
}
