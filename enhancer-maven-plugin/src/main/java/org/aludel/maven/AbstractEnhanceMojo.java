package org.aludel.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals have in common that enhance a folder of classes. */
abstract class AbstractEnhanceMojo extends AbstractMojo {

    /** Whether managed classes get a constructor without parameters that have none. */
    @Parameter(property = "aludel.constructors", defaultValue = "true")
    private boolean constructors = true;

    /** The names of managed classes that neither annotations nor mapping files tell. */
    @Parameter
    private Set<String> managedClasses = Set.of();

    /** Whether the build fails when a managed class stays plain. */
    @Parameter(property = "aludel.strict", defaultValue = "false")
    private boolean strict;

    /** Whether nothing is done. */
    @Parameter(property = "aludel.skip", defaultValue = "false")
    private boolean skip;

    /**
     * Enhances a folder of classes.
     *
     * @param classes the folder; null for none
     * @param classPath where the classes find others
     * @param state where it is written down what need not be looked at in the next build; null for nowhere, which does nothing
     */
    final void enhance(@Nullable File classes, List<String> classPath, @Nullable File state)
            throws MojoExecutionException, MojoFailureException {
        if (skip || classes == null || state == null) {
            getLog().info("Nothing is enhanced");
            return;
        }
        List<Path> paths = classPath.stream().map(Path::of).toList();
        new Enhancing(classes.toPath(), paths, state.toPath(), constructors, managedClasses, strict).run(getLog());
    }
}
