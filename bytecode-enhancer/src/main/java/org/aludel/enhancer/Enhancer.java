package org.aludel.enhancer;

import java.util.Optional;
import net.bytebuddy.ClassFileVersion;
import org.aludel.enhancer.classfile.ClassDescription;
import org.aludel.enhancer.classfile.ClassFileCache;
import org.aludel.enhancer.classfile.ClassFileHeader;
import org.aludel.enhancer.classfile.ClassFiles;
import org.aludel.enhancer.error.EnhancerErrors;
import org.aludel.enhancer.error.EnhancerException;
import org.aludel.enhancer.error.Refusal;
import org.aludel.enhancer.plan.EnhancementPlan;
import org.aludel.enhancer.plan.Planner;
import org.aludel.enhancer.transform.ClassTransformation;
import org.jspecify.annotations.Nullable;

/**
 * Enhances classes, one at a time and in any order. All classes that may use fields of managed ones should come along, not only
 * the managed ones; those that there is nothing to do for cost a look into their constant pool.
 *
 * <p>No class is loaded: what must be known of other classes is read from their files. An enhancer is immutable and safe for
 * use by many threads; it remembers what it has read of a class loader's classes as long as the loader lives.
 *
 * <pre>{@code
 * Enhancer enhancer = new Enhancer(EnhancerOptions.defaults());
 * if (enhancer.enhance(name, bytes, loader) instanceof Enhancement.Enhanced enhanced) {
 *     bytes = enhanced.bytes();
 * }
 * }</pre>
 */
public final class Enhancer {

    private static final Enhancement UNCHANGED = new Enhancement.Unchanged();

    private final Planner planner;
    private final boolean oneLoader;
    private final ClassFileCache files = new ClassFileCache();

    /** An enhancer. */
    public Enhancer(EnhancerOptions options) {
        this.planner = new Planner(options.addConstructors(), options.managedClasses(), options.reached());
        this.oneLoader = options.oneLoader();
    }

    /**
     * Enhances a class. The array is not changed.
     *
     * @param className the name of the class, with dots or slashes
     * @param bytes its class file
     * @param loader where the files of other classes are found; null for the loader of the application
     * @throws EnhancerException if the bytes are not the class file of that class (ALU-2009)
     */
    public Enhancement enhance(String className, byte[] bytes, @Nullable ClassLoader loader) {
        ClassFileHeader header = header(className, bytes);
        if (!planner.mayConcern(header)) {
            return UNCHANGED;
        }
        if (!ClassFileCache.isKnownVersion(header)) {
            return planner.mayBeManaged(header) ? newer(header) : UNCHANGED;
        }
        ClassDescription type = description(className, bytes);
        ClassLoader from = loader == null ? ClassLoader.getSystemClassLoader() : loader;
        ClassFiles known = files.of(from);
        Planner decider = oneLoader ? planner.reachingOnly(name -> !files.isInherited(from, name)) : planner;
        Optional<Enhancement.Refused> refused = decider.refusal(type, known).map(Enhancement.Refused::new);
        EnhancementPlan plan = type.contract() == 0 ? decider.plan(bytes, header, type, known) : null;
        if (plan != null && !plan.isEmpty()) {
            return transform(bytes, plan, type, refused.orElse(null));
        }
        return refused.isPresent() ? refused.get() : UNCHANGED;
    }

    /**
     * Whether a class may be an entity, a mapped superclass or an embeddable, as far as its own bytes tell; quick, and never
     * false for one that is.
     *
     * @param bytes its class file
     * @throws EnhancerException if the bytes are no class file (ALU-2009)
     */
    public boolean mayBeManaged(byte[] bytes) {
        try {
            return planner.mayBeManaged(ClassFileHeader.of(bytes));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw EnhancerErrors.unreadableClass("a class", e);
        }
    }

    private static ClassFileHeader header(String className, byte[] bytes) {
        try {
            ClassFileHeader header = ClassFileHeader.of(bytes);
            if (!header.name().equals(className.replace('.', '/'))) {
                throw EnhancerErrors.unreadableClass(className, null);
            }
            return header;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw EnhancerErrors.unreadableClass(className, e);
        }
    }

    private static ClassDescription description(String className, byte[] bytes) {
        try {
            return ClassDescription.of(bytes);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw EnhancerErrors.unreadableClass(className, e);
        }
    }

    private static Enhancement newer(ClassFileHeader header) {
        return new Enhancement.Refused(Refusal.newerClassFile(
                header.name().replace('/', '.'),
                header.majorVersion(),
                ClassFileVersion.latest().getMajorVersion()));
    }

    private static Enhancement transform(
            byte[] bytes, EnhancementPlan plan, ClassDescription type, Enhancement.@Nullable Refused refused) {
        byte[] changed;
        try {
            changed = ClassTransformation.apply(bytes, plan);
        } catch (RuntimeException e) {
            throw EnhancerErrors.failed(type.javaName(), e);
        }
        if (changed == null) {
            return new Enhancement.Refused(Refusal.tooLarge(type.javaName()));
        }
        return new Enhancement.Enhanced(changed, plan.watched(), plan.toString(), refused);
    }
}
