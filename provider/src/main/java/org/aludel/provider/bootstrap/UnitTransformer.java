package org.aludel.provider.bootstrap;

import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.TransformerException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.ProtectionDomain;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aludel.enhancer.Enhancement;
import org.aludel.enhancer.Enhancer;
import org.aludel.enhancer.EnhancerOptions;
import org.aludel.enhancer.descriptor.ManagedClassNames;
import org.aludel.enhancer.error.EnhancerErrorCode;
import org.aludel.enhancer.error.EnhancerException;
import org.aludel.provider.unit.ManagedClasses;
import org.aludel.provider.unit.MappingFile;
import org.aludel.provider.unit.UnitDescriptor;
import org.aludel.provider.unit.UnitProperties;
import org.aludel.provider.unit.UnitSettings;
import org.jspecify.annotations.Nullable;

/**
 * Enhances the classes of a unit while its container loads them (Jakarta Persistence, 9.5). No class is loaded for that. A
 * class that cannot be enhanced stays plain. Thread-safe.
 */
final class UnitTransformer implements ClassTransformer {

    private static final Logger LOG = System.getLogger("org.aludel.enhance");

    /** Where classes begin that are never managed and use no fields of managed ones; some containers hand over all classes. */
    private static final List<String> PASSED_BY = List.of(
            "org/aludel/core/",
            "org/aludel/enhancer/",
            "org/aludel/jpql/",
            "net/bytebuddy/",
            "org/antlr/v4/",
            "org/jboss/jandex/",
            "io/agroal/");

    private final Enhancer enhancer;
    /**
     * The classes that a thread loads while a class is enhanced on it are those that class loaders and this code need: enhancing
     * them, too, would not end.
     */
    private final ThreadLocal<Boolean> busy = new ThreadLocal<>();

    private UnitTransformer(Set<String> ofUnit, Set<String> namedInFiles) {
        this.enhancer = new Enhancer(
                EnhancerOptions.defaults().withManagedClasses(namedInFiles).reaching(ofUnit::contains));
    }

    /** Asks the container to hand over the classes of a unit, which must not have been loaded yet. */
    static void register(PersistenceUnitInfo info, UnitDescriptor unit, UnitSettings settings) {
        if (!settings.get(UnitProperties.ENHANCE_CLASSES)) {
            return;
        }
        Set<String> named = new HashSet<>();
        ManagedClasses managed = ManagedClasses.of(unit);
        for (MappingFile file : managed.mappingFiles()) {
            named.addAll(ManagedClassNames.of(file.location(), file.open()));
        }
        try {
            Set<String> all = new HashSet<>(managed.classNames());
            all.addAll(named);
            info.addTransformer(new UnitTransformer(Set.copyOf(all), Set.copyOf(named)));
        } catch (UnsupportedOperationException | IllegalStateException refused) {
            LOG.log(Level.DEBUG, () -> "The classes of '" + unit.name() + "' cannot be enhanced here", refused);
        }
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            String className,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] bytes)
            throws TransformerException {
        if (redefined != null || busy.get() != null || PASSED_BY.stream().anyMatch(className::startsWith)) {
            return null;
        }
        busy.set(Boolean.TRUE);
        try {
            return enhanced(loader, className, bytes);
        } finally {
            busy.remove();
        }
    }

    private byte @Nullable [] enhanced(@Nullable ClassLoader loader, String className, byte[] bytes)
            throws TransformerException {
        try {
            Enhancement result = enhancer.enhance(className, bytes, loader);
            if (result instanceof Enhancement.Refused refused) {
                tell(refused);
            }
            if (!(result instanceof Enhancement.Enhanced enhanced)) {
                return null;
            }
            enhanced.refused().ifPresent(UnitTransformer::tell);
            return enhanced.bytes();
        } catch (EnhancerException failure) {
            if (failure.code() == EnhancerErrorCode.UNREADABLE_CLASS) {
                throw new TransformerException(failure.getMessage(), failure);
            }
            LOG.log(Level.WARNING, failure::getMessage, failure);
            return null;
        } catch (RuntimeException | LinkageError failure) {
            LOG.log(Level.WARNING, () -> "The class '" + className.replace('/', '.') + "' stays plain", failure);
            return null;
        }
    }

    /** A record stays plain, and loses nothing by that. */
    private static void tell(Enhancement.Refused refused) {
        Level level = refused.code() == EnhancerErrorCode.RECORD ? Level.DEBUG : Level.WARNING;
        LOG.log(level, refused::toString);
    }
}
