package org.aludel.enhancer.classfile;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.ClassFileVersion;
import org.jspecify.annotations.Nullable;

/**
 * The descriptions of the classes that class loaders can find. They are kept as long as the loader lives, which is not kept
 * from going by that.
 */
public final class ClassFileCache {

    private final Map<ClassLoader, Map<String, Optional<ClassDescription>>> descriptions =
            Collections.synchronizedMap(new WeakHashMap<>());
    private final Map<ClassLoader, Map<String, Boolean>> inherited = Collections.synchronizedMap(new WeakHashMap<>());
    private final Map<String, Optional<ClassDescription>> platform = new ConcurrentHashMap<>();

    /** What a class loader and those above it can find: asked for files, never for classes. */
    public ClassFiles of(ClassLoader loader) {
        Map<String, Optional<ClassDescription>> known =
                descriptions.computeIfAbsent(loader, missing -> new ConcurrentHashMap<>());
        return name -> {
            boolean java = name.startsWith("java/");
            Map<String, Optional<ClassDescription>> place = java ? platform : known;
            Optional<ClassDescription> found = place.get(name);
            // nothing is computed inside of the map: reading a file may load classes, whose transformation comes back
            // here
            if (found == null) {
                found = Optional.ofNullable(read(java ? ClassLoader.getPlatformClassLoader() : loader, name));
                place.put(name, found);
            }
            return found.orElse(null);
        };
    }

    /**
     * Whether the parent of a class loader finds the file of a class, so that the class is most likely not the loader's own.
     *
     * @param className the name of the class, with dots
     */
    public boolean isInherited(ClassLoader loader, String className) {
        ClassLoader parent = loader.getParent();
        if (parent == null) {
            return false;
        }
        Map<String, Boolean> known = inherited.computeIfAbsent(loader, missing -> new ConcurrentHashMap<>());
        Boolean found = known.get(className);
        if (found == null) {
            found = parent.getResource(className.replace('.', '/') + ".class") != null;
            known.put(className, found);
        }
        return found;
    }

    private static @Nullable ClassDescription read(ClassLoader loader, String name) {
        try (InputStream file = loader.getResourceAsStream(name + ".class")) {
            if (file == null) {
                return null;
            }
            byte[] bytes = file.readAllBytes();
            return isKnownVersion(ClassFileHeader.of(bytes)) ? ClassDescription.of(bytes) : null;
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    /** Whether Byte Buddy can read class files of the version. */
    public static boolean isKnownVersion(ClassFileHeader header) {
        return header.majorVersion() <= ClassFileVersion.latest().getMajorVersion();
    }
}
