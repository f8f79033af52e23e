package org.aludel.maven;

import java.io.File;
import java.util.List;
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
public final class EnhanceTestsMojo extends AbstractEnhanceMojo {

    /** The folder of the compiler. */
    @Parameter(defaultValue = "${project.build.testOutputDirectory}", required = true)
    private @Nullable File classes;

    @Parameter(defaultValue = "${project.testClasspathElements}", readonly = true, required = true)
    private List<String> classPath = List.of();

    /** Where it is written down what need not be looked at in the next build. */
    @Parameter(defaultValue = "${project.build.directory}/aludel-enhanced-tests.txt", required = true)
    private @Nullable File state;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        enhance(classes, classPath, state);
    }
}
