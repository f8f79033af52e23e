package org.aludel.provider.mapping.type;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Tells classes whose instances never change. */
final class Immutability {

    private static final Set<Class<?>> CLASSES = Set.of(
            String.class,
            Boolean.class,
            Character.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigInteger.class,
            BigDecimal.class,
            UUID.class,
            URI.class,
            Locale.class,
            Currency.class,
            Class.class);

    private Immutability() {}

    /** Whether instances of a class are known never to change; also records of such values are. */
    static boolean isKnownOf(Class<?> type) {
        return type.isPrimitive()
                || type.isEnum()
                || CLASSES.contains(type)
                || type.getPackageName().equals("java.time")
                || (type.isRecord()
                        && Arrays.stream(type.getRecordComponents())
                                .map(RecordComponent::getType)
                                .allMatch(component -> component != type && isKnownOf(component)));
    }
}
