package org.aludel.provider.injection;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.InjectionTarget;
import java.util.Optional;
import java.util.function.Consumer;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Makes instances by a BeanManager. The only class that needs {@code jakarta.enterprise} at run time. Thread-safe. */
final class Beans {

    private final BeanManager manager;

    private Beans(BeanManager manager) {
        this.manager = manager;
    }

    /** By a manager that is given; empty if it is none. */
    static Optional<Beans> given(Object manager) {
        return manager instanceof BeanManager found ? Optional.of(new Beans(found)) : Optional.empty();
    }

    /** By the manager of the component, or else of the application, that calls; empty if there is none. */
    static Optional<Beans> ofPlatform() {
        return ofComponent().or(Beans::ofApplication).map(Beans::new);
    }

    @SuppressWarnings("BanJNDI") // The name is a constant.
    private static Optional<BeanManager> ofComponent() {
        try {
            return InitialContext.doLookup("java:comp/BeanManager") instanceof BeanManager found
                    ? Optional.of(found)
                    : Optional.empty();
        } catch (NamingException noneHere) {
            return Optional.empty();
        }
    }

    private static Optional<BeanManager> ofApplication() {
        try {
            return Optional.of(CDI.current().getBeanManager());
        } catch (IllegalStateException notRunning) {
            return Optional.empty();
        }
    }

    /**
     * A new instance, injected and with its {@code @PostConstruct} called.
     *
     * @param destructions told how to destroy the instance
     * @throws RuntimeException when CDI refuses
     */
    <T> T make(Class<T> type, Consumer<Runnable> destructions) {
        InjectionTarget<T> target = manager.getInjectionTargetFactory(manager.createAnnotatedType(type))
                .createInjectionTarget(null);
        CreationalContext<T> context = manager.createCreationalContext(null);
        T instance;
        try {
            instance = target.produce(context);
            target.inject(instance, context);
            target.postConstruct(instance);
        } catch (RuntimeException | Error e) {
            context.release();
            throw e;
        }
        destructions.accept(() -> {
            target.preDestroy(instance);
            target.dispose(instance);
            context.release();
        });
        return instance;
    }
}
