package org.aludel.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.aludel.enhancer.EnhancerOptions;
import org.aludel.enhancer.directory.ClassReport;
import org.aludel.enhancer.directory.DirectoryEnhancer;
import org.aludel.enhancer.error.EnhancerException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * What both goals do.
 *
 * @param classes the folder of the compiler
 * @param classPath what the classes need beside
 * @param state where to write down what need not be looked at again
 * @param constructors whether constructors are added
 * @param managed managed classes that neither annotations nor mapping files tell
 * @param strict whether the build fails when a managed class stays plain
 */
record Enhancing(
        Path classes, List<Path> classPath, Path state, boolean constructors, Set<String> managed, boolean strict) {

    void run(Log log) throws MojoExecutionException, MojoFailureException {
        if (!Files.isDirectory(classes)) {
            log.debug("There are no classes in " + classes);
            return;
        }
        List<ClassReport> reports = reports(log);
        List<String> refused = new ArrayList<>();
        for (ClassReport report : reports) {
            if (report.needsAction()) {
                refused.add(report.toString());
                log.warn(report.toString());
            } else {
                log.debug(report + System.lineSeparator() + report.detail());
            }
        }
        long enhanced = count(reports, ClassReport.Outcome.ENHANCED);
        long routed = count(reports, ClassReport.Outcome.ROUTED);
        log.info(
                enhanced + routed == 0
                        ? "Nothing to enhance - all classes are up to date"
                        : "Enhanced " + enhanced + " managed classes, and " + routed + " that use their fields");
        if (strict && !refused.isEmpty()) {
            throw new MojoFailureException(String.join(System.lineSeparator(), refused));
        }
    }

    private List<ClassReport> reports(Log log) throws MojoExecutionException {
        try {
            return DirectoryEnhancer.of(List.of(classes), classPath)
                    .withOptions(EnhancerOptions.defaults()
                            .withConstructors(constructors)
                            .withManagedClasses(managed))
                    .withState(state)
                    .run(problem -> log.warn(problem.getMessage()));
        } catch (EnhancerException e) {
            throw new MojoExecutionException(String.valueOf(e.getMessage()), e);
        }
    }

    private static long count(List<ClassReport> reports, ClassReport.Outcome outcome) {
        return reports.stream().filter(report -> report.outcome() == outcome).count();
    }
}
