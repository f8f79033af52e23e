package org.aludel.provider.unit;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A directory of the virtual file system of WildFly, whose {@code vfs:} URLs neither list their files nor have a path that
 * the platform knows. What such a URL contains is a {@code org.jboss.vfs.VirtualFile}, of which four methods are called by
 * their names: the class is only there in that server.
 *
 * @param files the files of the directory by their names
 */
record VirtualFiles(Map<String, Object> files) implements Archive {

    static Archive of(URL url) throws IOException {
        Object root = url.openConnection().getContent();
        Map<String, Object> files = new TreeMap<>();
        for (Object file : call(root, "getChildrenRecursively", List.class)) {
            if (call(file, "isFile", Boolean.class)) {
                files.put(pathFrom(root, file), file);
            }
        }
        return new VirtualFiles(files);
    }

    @Override
    public Collection<String> names() {
        return files.keySet();
    }

    @Override
    public InputStream open(String name) throws IOException {
        Object file = files.get(name);
        if (file == null) {
            throw new FileNotFoundException(name);
        }
        return call(file, "openStream", InputStream.class);
    }

    private static String pathFrom(Object root, Object file) throws IOException {
        try {
            return (String) root.getClass()
                    .getMethod("getPathNameRelativeTo", root.getClass())
                    .invoke(file, root);
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw unknown(root, e);
        }
    }

    private static <T> T call(Object file, String method, Class<T> type) throws IOException {
        try {
            return type.cast(file.getClass().getMethod(method).invoke(file));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw unknown(file, e);
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw unknown(file, e);
        }
    }

    private static IOException unknown(Object file, Exception cause) {
        return new IOException("not a virtual file: " + file.getClass().getName(), cause);
    }
}
