package org.aludel.enhancer.agent;

import java.lang.instrument.ClassFileTransformer;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.aludel.enhancer.Enhancement;
import org.aludel.enhancer.Enhancer;
import org.aludel.enhancer.error.EnhancerErrorCode;
import org.aludel.enhancer.runtime.EnhancedInstance;
import org.jspecify.annotations.Nullable;

/** Enhances classes while they are loaded. */
final class EnhancingTransformer implements ClassFileTransformer {

    /** Prefixes of classes that neither are managed nor use fields of managed ones. */
    private static final List<String> PASSED_BY =
            List.of("java/", "javax/", "jdk/", "sun/", "com/sun/", "net/bytebuddy/", "org/jspecify/");

    private static final String OWN = "org/aludel/enhancer/";

    private final Enhancer enhancer;
    private final List<String> excluded;
    private final Consumer<Module> enhancedIn;
    private final @Nullable CodeSource own;
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    /** Classes that are loaded while files are looked for are those of class loaders: asking for them again would not end. */
    private final ThreadLocal<Boolean> busy = new ThreadLocal<>();

    /**
     * A transformer.
     *
     * @param excluded what the names of classes begin with, with dots, that stay as they are
     * @param enhancedIn is told of the module of each class that is to get other bytes
     */
    EnhancingTransformer(Enhancer enhancer, List<String> excluded, Consumer<Module> enhancedIn) {
        this.enhancer = enhancer;
        this.excluded = excluded.stream().map(name -> name.replace('.', '/')).toList();
        this.enhancedIn = enhancedIn;
        this.own = EnhancingTransformer.class.getProtectionDomain().getCodeSource();
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable Module module,
            @Nullable ClassLoader loader,
            @Nullable String name,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] bytes) {
        if (loader == null || name == null || isPassedBy(name, domain) || busy.get() != null || isPlain(redefined)) {
            return null;
        }
        busy.set(Boolean.TRUE);
        try {
            byte[] changed = changed(name, enhancer.enhance(name, bytes, loader));
            if (changed != null && module != null) {
                enhancedIn.accept(module);
            }
            return changed;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            tell(name, e);
            return null;
        } finally {
            busy.remove();
        }
    }

    private boolean isPassedBy(String name, @Nullable ProtectionDomain domain) {
        return PASSED_BY.stream().anyMatch(name::startsWith)
                || excluded.stream().anyMatch(name::startsWith)
                || name.startsWith(OWN) && own != null && domain != null && isOwn(domain.getCodeSource());
    }

    private boolean isOwn(@Nullable CodeSource source) {
        return own != null
                && source != null
                && String.valueOf(own.getLocation()).equals(String.valueOf(source.getLocation()));
    }

    /** Whether a class that gets new bytes was loaded plain: members cannot be added to it any more. */
    private static boolean isPlain(@Nullable Class<?> redefined) {
        for (Class<?> type = redefined; type != null; type = type.getSuperclass()) {
            for (Class<?> implemented : type.getInterfaces()) {
                if (implemented.getName().equals(EnhancedInstance.class.getName())) {
                    return false;
                }
            }
        }
        return redefined != null;
    }

    private byte @Nullable [] changed(String name, Enhancement result) {
        if (result instanceof Enhancement.Enhanced enhanced) {
            enhanced.refused().ifPresent(refused -> tell(name, refused));
            return enhanced.bytes();
        }
        if (result instanceof Enhancement.Refused refused) {
            tell(name, refused);
        }
        return null;
    }

    private void tell(String name, Enhancement.Refused refused) {
        if (refused.code() != EnhancerErrorCode.RECORD && told.add(name)) {
            AgentLog.warn(refused.toString());
        }
    }

    private void tell(String name, Throwable cause) {
        if (told.add(name)) {
            AgentLog.failed(name, cause);
        }
    }
}
