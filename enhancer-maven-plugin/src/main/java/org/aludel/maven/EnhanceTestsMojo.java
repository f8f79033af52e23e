package org.aludel.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Enhances the entity classes of the tests, and the tests that use fields of entities. */
@Mojo(
        name = "enhance-tests",
        defaultPhase = LifecyclePhase.PROCESS_TEST_CLASSES,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class EnhanceTestsMojo extends AbstractMojo {

    /** The folder of the compiler. */
    @Parameter(defaultValue = "${project.build.testOutputDirectory}", required = true)
    private @Nullable File classes;

    @Parameter(defaultValue = "${project.testClasspathElements}", readonly = true, required = true)
    private List<String> classPath = List.of();

    /** Where it is written down what need not be looked at in the next build. */
    @Parameter(defaultValue = "${project.build.directory}/aludel-enhanced-tests.txt", required = true)
    private @Nullable File state;

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

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip || classes == null || state == null) {
            getLog().info("Nothing is enhanced");
            return;
        }
        List<Path> paths = classPath.stream().map(Path::of).toList();
        new Enhancing(classes.toPath(), paths, state.toPath(), constructors, managedClasses, strict).run(getLog());
    }
}
