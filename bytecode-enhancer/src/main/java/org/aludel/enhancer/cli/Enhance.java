package org.aludel.enhancer.cli;

import java.io.PrintStream;
import java.util.List;
import org.aludel.enhancer.EnhancerOptions;
import org.aludel.enhancer.directory.ClassReport;
import org.aludel.enhancer.directory.DirectoryEnhancer;
import org.aludel.enhancer.error.EnhancerException;

/**
 * The command: {@code java -cp ... org.aludel.enhancer.cli.Enhance [--classpath PATHS] PATH...}. Prints a line for each class
 * that is changed or refused. Ends with 0 when all is done, with 1 when a managed class stays plain, and with 2 when it cannot
 * be done.
 */
public final class Enhance {

    private Enhance() {}

    /** Begins here. */
    public static void main(String[] arguments) {
        int status = run(System.out, System.err, arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** The same without the end of the program: what it would end with. */
    static int run(PrintStream out, PrintStream err, String... arguments) {
        try {
            CommandLine line = CommandLine.parse(arguments);
            if (line.help() || line.places().isEmpty()) {
                (line.help() ? out : err).print(CommandLine.USAGE);
                return line.help() ? 0 : 2;
            }
            return enhance(line, out, err);
        } catch (EnhancerException e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    private static int enhance(CommandLine line, PrintStream out, PrintStream err) {
        EnhancerOptions options =
                EnhancerOptions.defaults().withConstructors(line.constructors()).withManagedClasses(line.managed());
        DirectoryEnhancer enhancer =
                DirectoryEnhancer.of(line.places(), line.classPath()).withOptions(options);
        List<ClassReport> reports = (line.state() == null ? enhancer : enhancer.withState(line.state()))
                .run(problem -> err.println(problem.getMessage()));
        for (ClassReport report : reports) {
            out.println(report);
            if (line.verbose() && report.outcome() != ClassReport.Outcome.REFUSED) {
                out.println("  " + report.detail());
            }
        }
        return reports.stream().anyMatch(ClassReport::needsAction) ? 1 : 0;
    }
}
