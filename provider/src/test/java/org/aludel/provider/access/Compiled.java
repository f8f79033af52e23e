package org.aludel.provider.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.ToolProvider;

/** Compiles sources, for classes in modules and class loaders of their own. */
final class Compiled {

    private final Path folder;

    private Compiled(Path folder) {
        this.folder = folder;
    }

    /**
     * The classes of some sources.
     *
     * @param folder an empty folder
     * @param sources the sources by their files' names
     */
    static Compiled of(Path folder, Map<String, String> sources) {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", folder.toString()));
        sources.forEach((name, source) -> {
            try {
                Path file = folder.resolve("src").resolve(name);
                Files.createDirectories(file.getParent());
                arguments.add(Files.writeString(file, source).toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        return new Compiled(folder);
    }

    /** The loader of the only module of this name. */
    ClassLoader module(String name) {
        ModuleLayer boot = ModuleLayer.boot();
        Configuration configuration =
                boot.configuration().resolve(ModuleFinder.of(folder), ModuleFinder.of(), Set.of(name));
        return boot.defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader())
                .findLoader(name);
    }

    /** A loader that knows nothing else but the JDK. */
    ClassLoader loader() {
        try {
            return new URLClassLoader(new URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
