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

/** Enhances the entity classes of the project after they are compiled. */
@Mojo(
        name = "enhance",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class EnhanceMojo extends AbstractEnhanceMojo {

    /** The folder of the compiler. */
    @Parameter(defaultValue = "${project.build.outputDirectory}", required = true)
    private @Nullable File classes;

    @Parameter(defaultValue = "${project.compileClasspathElements}", readonly = true, required = true)
    private List<String> classPath = List.of();

    /** Where it is written down what need not be looked at in the next build. */
    @Parameter(defaultValue = "${project.build.directory}/aludel-enhanced.txt", required = true)
    private @Nullable File state;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        enhance(classes, classPath, state);
    }
}
