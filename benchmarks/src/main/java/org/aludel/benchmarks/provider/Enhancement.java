package org.aludel.benchmarks.provider;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aludel.enhancer.directory.ClassReport;
import org.aludel.enhancer.directory.DirectoryEnhancer;
import org.hibernate.bytecode.enhance.spi.DefaultEnhancementContext;
import org.hibernate.bytecode.enhance.spi.Enhancer;
import org.hibernate.bytecode.enhance.spi.UnloadedClass;
import org.hibernate.bytecode.enhance.spi.UnloadedField;
import org.hibernate.bytecode.enhance.spi.UnsupportedEnhancementStrategy;
import org.hibernate.bytecode.internal.BytecodeProviderInitiator;

/** Changes the entity classes in a folder as a provider's own enhancer does; all of them, or it fails. */
final class Enhancement {

    private Enhancement() {}

    /** Aludel: what its command line and its Maven plugin do. */
    static void byAludel(Path classes) throws IOException {
        List<ClassReport> reports = DirectoryEnhancer.of(List.of(classes), EntityClasses.classPath())
                .run(problem -> {
                    throw problem;
                });
        long enhanced = reports.stream()
                .filter(report -> report.outcome() == ClassReport.Outcome.ENHANCED)
                .count();
        if (enhanced != EntityClasses.files(classes).size()) {
            throw new IllegalStateException("Not all is enhanced: " + reports);
        }
    }

    /** Hibernate: lazy attributes and dirty tracking, which are what its enhancer does unless told otherwise. */
    static void byHibernate(Path classes) throws IOException {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, Enhancement.class.getClassLoader())) {
            Enhancer enhancer =
                    BytecodeProviderInitiator.buildDefaultBytecodeProvider().getEnhancer(new LazyAndTracked(loader));
            Map<Path, String> names = new LinkedHashMap<>();
            for (Path file : EntityClasses.files(classes)) {
                String path = classes.relativize(file).toString();
                names.put(
                        file,
                        path.substring(0, path.length() - ".class".length()).replace('/', '.'));
            }
            for (Map.Entry<Path, String> each : names.entrySet()) {
                enhancer.discoverTypes(each.getValue(), Files.readAllBytes(each.getKey()));
            }
            Map<Path, byte[]> all = new LinkedHashMap<>();
            for (Map.Entry<Path, String> each : names.entrySet()) {
                byte[] enhanced = enhancer.enhance(each.getValue(), Files.readAllBytes(each.getKey()));
                if (enhanced == null) {
                    throw new IllegalStateException("Not enhanced: " + each.getValue());
                }
                all.put(each.getKey(), enhanced);
            }
            for (Map.Entry<Path, byte[]> each : all.entrySet()) {
                Files.write(each.getKey(), each.getValue());
            }
        }
    }

    /** What Hibernate's enhancer is told. */
    private static final class LazyAndTracked extends DefaultEnhancementContext {

        private final ClassLoader loader;

        private LazyAndTracked(ClassLoader loader) {
            this.loader = loader;
        }

        @Override
        public ClassLoader getLoadingClassLoader() {
            return loader;
        }

        @Override
        public boolean hasLazyLoadableAttributes(UnloadedClass type) {
            return true;
        }

        @Override
        public boolean isLazyLoadable(UnloadedField field) {
            return true;
        }

        @Override
        public boolean doDirtyCheckingInline(UnloadedClass type) {
            return true;
        }

        @Override
        public boolean doBiDirectionalAssociationManagement(UnloadedField field) {
            return false; // nor does Aludel unless told
        }

        @Override
        public UnsupportedEnhancementStrategy getUnsupportedEnhancementStrategy() {
            return UnsupportedEnhancementStrategy.FAIL;
        }
    }
}
