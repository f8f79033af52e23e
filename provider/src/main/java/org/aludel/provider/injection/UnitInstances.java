package org.aludel.provider.injection;

import jakarta.persistence.AttributeConverter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicReference;
import org.aludel.provider.access.Instantiator;
import org.aludel.provider.mapping.Later;
import org.aludel.provider.unit.UnitDescriptor;
import org.aludel.provider.unit.UnitProperties;
import org.aludel.provider.unit.UnitSettings;
import org.jspecify.annotations.Nullable;

/**
 * Makes the listeners and converters of a unit, one of each class, and destroys them with the unit (Jakarta Persistence, 3.6.1
 * and 3.9). Where there is CDI, it makes and injects them; else their constructors do, and those that have something injected
 * are refused.
 *
 * <p>CDI is looked for when the first instance is needed that depends on it: containers create factories before it is there.
 * Thread-safe.
 */
public final class UnitInstances implements AutoCloseable {

    private final String unit;
    private final @Nullable Object givenManager;
    private final AtomicReference<@Nullable Beans> found = new AtomicReference<>();
    private final Map<Class<?>, Later<Object>> instances = new ConcurrentHashMap<>();
    private final ConcurrentLinkedDeque<Runnable> destructions = new ConcurrentLinkedDeque<>();

    private UnitInstances(String unit, @Nullable Object givenManager) {
        this.unit = unit;
        this.givenManager = givenManager;
    }

    /**
     * The instances of a unit.
     *
     * @throws org.aludel.provider.error.ProviderException when something else than a BeanManager is given as such (ALU-4132)
     */
    public static UnitInstances of(UnitDescriptor unit, UnitSettings settings) {
        Object given = settings.find(UnitProperties.BEAN_MANAGER).orElse(null);
        UnitInstances instances = new UnitInstances(unit.name(), given);
        if (given != null) {
            instances.beans();
        }
        return instances;
    }

    // ---- instances

    /**
     * The listener of a class.
     *
     * @throws org.aludel.provider.error.ProviderException when it has something injected, and nobody injects it (ALU-4132)
     * @throws RuntimeException when it cannot be made
     */
    public Object listener(Class<?> type) {
        return instance(type);
    }

    /**
     * The converter of a class. One that has something injected is made when it first converts; see {@link #listener} for what
     * goes wrong then.
     *
     * @throws RuntimeException when it cannot be made
     */
    public AttributeConverter<?, ?> converter(Class<?> type) {
        return InjectionPoints.in(type).isPresent()
                ? new InjectedConverter<>(Later.of(() -> (AttributeConverter<?, ?>) instance(type)))
                : (AttributeConverter<?, ?>) Instantiator.of(type).newInstance();
    }

    private Object instance(Class<?> type) {
        return instances
                .computeIfAbsent(type, wanted -> Later.of(() -> make(wanted)))
                .get();
    }

    private Object make(Class<?> type) {
        Optional<String> injected = InjectionPoints.in(type);
        Beans beans = beans();
        if (beans == null) {
            if (injected.isPresent()) {
                throw InjectionErrors.nobodyInjects(unit, type, injected.get());
            }
            return Instantiator.of(type).newInstance();
        }
        try {
            return beans.make(type, destructions::push);
        } catch (RuntimeException failure) {
            if (injected.isPresent()) {
                throw InjectionErrors.notInjected(type, failure);
            }
            return Instantiator.of(type).newInstance();
        }
    }

    private @Nullable Beans beans() {
        Beans known = found.get();
        if (known == null) {
            try {
                known = givenManager == null
                        ? Beans.ofPlatform().orElse(null)
                        : Beans.given(givenManager).orElse(null);
            } catch (NoClassDefFoundError withoutCdi) {
                known = null;
            }
            if (known == null && givenManager != null) {
                throw InjectionErrors.noManager(unit, givenManager);
            }
            found.set(known);
        }
        return known;
    }

    // ---- the end

    /** Destroys what CDI has made, in the opposite order; a second call does nothing. */
    @Override
    public void close() {
        for (Runnable destruction = destructions.poll(); destruction != null; destruction = destructions.poll()) {
            destruction.run();
        }
    }
}
