package org.aludel.enhancer;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;

/** Defines classes from their bytes, and gives their files to whoever asks. */
public final class ClassesLoader extends ClassLoader {

    private final Map<String, byte[]> classes;

    public ClassesLoader(Map<String, byte[]> classes, ClassLoader parent) {
        super(parent);
        this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        byte[] bytes = name.endsWith(".class")
                ? classes.get(name.substring(0, name.length() - 6).replace('/', '.'))
                : null;
        return bytes == null ? getParent().getResourceAsStream(name) : new ByteArrayInputStream(bytes);
    }
}
