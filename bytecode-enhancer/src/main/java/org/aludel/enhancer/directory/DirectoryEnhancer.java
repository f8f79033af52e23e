package org.aludel.enhancer.directory;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.aludel.enhancer.Enhancement;
import org.aludel.enhancer.Enhancer;
import org.aludel.enhancer.EnhancerOptions;
import org.aludel.enhancer.descriptor.ManagedClassNames;
import org.aludel.enhancer.error.EnhancerErrors;
import org.aludel.enhancer.error.EnhancerException;
import org.aludel.enhancer.runtime.Enhanced;
import org.jspecify.annotations.Nullable;

/**
 * Enhances all classes of some folders and archives in place. Immutable; a run is for one thread.
 *
 * <p>All places of one run belong together: a managed class in one of them may have its superclass in another. Managed
 * classes elsewhere on the class path count if they are enhanced already.
 */
public final class DirectoryEnhancer {

    private final List<Path> places;
    private final List<Path> classPath;
    private final EnhancerOptions options;
    private final @Nullable Path stateFile;

    private DirectoryEnhancer(
            List<Path> places, List<Path> classPath, EnhancerOptions options, @Nullable Path stateFile) {
        this.places = List.copyOf(places);
        this.classPath = List.copyOf(classPath);
        this.options = options;
        this.stateFile = stateFile;
    }

    /**
     * An enhancer for some places.
     *
     * @param places folders and archives that are changed
     * @param classPath what their classes need beside; it is read only
     */
    public static DirectoryEnhancer of(List<Path> places, List<Path> classPath) {
        return new DirectoryEnhancer(places, classPath, EnhancerOptions.defaults(), null);
    }

    /** The same with options; what is reached is what lies in the places, whatever the options say of that. */
    public DirectoryEnhancer withOptions(EnhancerOptions other) {
        return new DirectoryEnhancer(places, classPath, other, stateFile);
    }

    /** The same, which passes over what the last run has left behind and nobody has changed since. */
    public DirectoryEnhancer withState(Path file) {
        return new DirectoryEnhancer(places, classPath, options, file);
    }

    /**
     * Does it.
     *
     * @param problems is told of descriptors that cannot be read
     * @return what was changed or refused, in the order of the places and of the names
     * @throws EnhancerException if a place is none (ALU-2013), an archive is signed (ALU-2014), a file cannot be read or
     *     written (ALU-2015) or is no class file (ALU-2009)
     */
    public List<ClassReport> run(Consumer<EnhancerException> problems) {
        List<ClassReport> reports = new ArrayList<>();
        List<ClassTree> trees = places.stream().map(DirectoryEnhancer::tree).toList();
        Map<ClassTree, Map<String, byte[]>> changes = new LinkedHashMap<>();
        try {
            EnhancementState left = look(trees, changes, reports, problems);
            // archives are replaced when nobody reads them any more
            changes.forEach(DirectoryEnhancer::replace);
            if (stateFile != null) {
                left.write(stateFile);
            }
        } catch (IOException e) {
            throw EnhancerErrors.notWritten(places.get(0), e);
        }
        return List.copyOf(reports);
    }

    private EnhancementState look(
            List<ClassTree> trees,
            Map<ClassTree, Map<String, byte[]>> changes,
            List<ClassReport> reports,
            Consumer<EnhancerException> problems)
            throws IOException {
        try (URLClassLoader loader = loader()) {
            Run run = new Run(trees, loader, problems);
            for (ClassTree tree : trees) {
                changes.put(tree, run.enhance(tree, reports));
            }
            return run.after;
        }
    }

    private static ClassTree tree(Path place) {
        if (Files.isDirectory(place)) {
            return new ClassFolder(place);
        }
        if (Files.isRegularFile(place)) {
            return new ClassArchive(place);
        }
        throw EnhancerErrors.missingPath(place);
    }

    private static void replace(ClassTree tree, Map<String, byte[]> changed) {
        if (changed.isEmpty()) {
            return;
        }
        try {
            tree.replace(changed);
        } catch (IOException e) {
            throw EnhancerErrors.notWritten(tree.path(), e);
        }
    }

    private URLClassLoader loader() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (Path path : Stream.concat(places.stream(), classPath.stream()).toList()) {
            urls.add(path.toUri().toURL());
        }
        // whether the classes will see the contract is decided when they run: it may come with the provider only then
        urls.add(Enhanced.class.getProtectionDomain().getCodeSource().getLocation());
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    /** All of it but the classes: when it is another than in the last run, that says nothing any more. */
    private String circumstances(Set<String> managed) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append(Enhanced.CONTRACT).append(' ').append(options.addConstructors());
        managed.stream().sorted().forEach(name -> text.append('\n').append(name));
        // build tools name the places among the rest, and these change by what is done to them
        for (Path path :
                classPath.stream().filter(path -> !places.contains(path)).toList()) {
            text.append('\n').append(path).append(' ').append(lastChange(path));
        }
        return "aludel " + EnhancementState.digest(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** How many files are at a path, and when the last one was written: another project may be compiled beside this one. */
    private static String lastChange(Path path) throws IOException {
        if (!Files.exists(path)) {
            return "none";
        }
        try (Stream<Path> all = Files.walk(path)) {
            LongSummaryStatistics times = all.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().lastModified())
                    .summaryStatistics();
            return times.getCount() + " " + times.getMax();
        }
    }

    /** One run: what is known of all places while their classes are enhanced. */
    private final class Run {

        private final Enhancer enhancer;
        private final ClassLoader loader;
        private final EnhancementState before;
        private final EnhancementState after;
        private final boolean everything;

        Run(List<ClassTree> trees, ClassLoader loader, Consumer<EnhancerException> problems) throws IOException {
            Set<String> managed = new HashSet<>(options.managedClasses());
            managed.addAll(ManagedClassNames.of(loader, problems));
            Set<String> reached = new HashSet<>();
            for (ClassTree tree : trees) {
                tree.files().forEach(file -> reached.add(ClassTree.className(file)));
            }
            this.enhancer = new Enhancer(options.withManagedClasses(managed).reaching(reached::contains));
            this.loader = loader;
            String circumstances = circumstances(managed);
            this.before = stateFile == null
                    ? EnhancementState.empty(circumstances)
                    : EnhancementState.read(stateFile, circumstances);
            this.after = EnhancementState.empty(circumstances);
            this.everything = before.isEmpty() || managedClassesChanged(trees);
        }

        private boolean managedClassesChanged(List<ClassTree> trees) throws IOException {
            Set<String> present = new HashSet<>();
            for (ClassTree tree : trees) {
                for (String file : tree.files()) {
                    byte[] bytes = tree.read(file);
                    String key = key(tree, file);
                    present.add(key);
                    boolean same = before.isSame(key, bytes);
                    if (!same && (before.wasManaged(key) || enhancer.mayBeManaged(bytes))) {
                        return true;
                    }
                }
            }
            for (String key : before.left()) {
                if (before.wasManaged(key) && !present.contains(key)) {
                    return true;
                }
            }
            return false;
        }

        Map<String, byte[]> enhance(ClassTree tree, List<ClassReport> reports) throws IOException {
            Map<String, byte[]> changed = new TreeMap<>();
            for (String file : tree.files()) {
                byte[] bytes = tree.read(file);
                String key = key(tree, file);
                if (!everything && before.isSame(key, bytes)) {
                    after.put(key, bytes, before.wasManaged(key));
                    continue;
                }
                Enhancement result = enhancer.enhance(ClassTree.className(file), bytes, loader);
                reports.addAll(reports(ClassTree.className(file), result));
                byte[] left = bytes;
                if (result instanceof Enhancement.Enhanced enhanced) {
                    left = enhanced.bytes();
                    changed.put(file, left);
                }
                after.put(key, left, enhancer.mayBeManaged(bytes));
            }
            return changed;
        }

        private String key(ClassTree tree, String file) {
            return tree.path() + "!" + file;
        }

        private List<ClassReport> reports(String name, Enhancement result) {
            if (result instanceof Enhancement.Enhanced enhanced) {
                ClassReport.Outcome outcome =
                        enhanced.managed() ? ClassReport.Outcome.ENHANCED : ClassReport.Outcome.ROUTED;
                ClassReport report = new ClassReport(name, outcome, enhanced.changes(), null);
                return Stream.concat(
                                Stream.of(report), enhanced.refused().stream().map(refused -> report(name, refused)))
                        .toList();
            }
            return result instanceof Enhancement.Refused refused ? List.of(report(name, refused)) : List.of();
        }

        private ClassReport report(String name, Enhancement.Refused refused) {
            return new ClassReport(name, ClassReport.Outcome.REFUSED, refused.reason(), refused.code());
        }
    }
}
