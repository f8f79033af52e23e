package org.aludel.enhancer.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aludel.enhancer.error.EnhancerErrors;
import org.aludel.enhancer.error.EnhancerException;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of the command.
 *
 * @param places the folders and archives to be enhanced
 * @param classPath what their classes need beside
 * @param constructors whether constructors are added
 * @param managed the names of managed classes without annotations, beside those of mapping files
 * @param state where to write down what need not be looked at again; null for nowhere
 * @param verbose whether all changes of a class are shown
 * @param help whether nothing but the usage is asked for
 */
record CommandLine(
        List<Path> places,
        List<Path> classPath,
        boolean constructors,
        Set<String> managed,
        @Nullable Path state,
        boolean verbose,
        boolean help) {

    static final String USAGE = """
            Usage: java -cp <aludel-bytecode-enhancer, byte-buddy> org.aludel.enhancer.cli.Enhance [OPTION]... PATH...
            Enhances the entity classes of folders and archives in place, and all classes there that use their fields.

              --classpath PATHS      what the classes need beside, separated as a class path is
              --managed NAMES        managed classes without annotations that no mapping file names, separated by commas
              --no-constructors      adds no constructors without parameters
              --state FILE           remembers there what need not be looked at in the next run
              --verbose              shows what is changed in each class
              --help                 shows this

            Ends with 0 when all is done, with 1 when a managed class stays plain, and with 2 when it cannot be done.
            """;

    private static final String KNOWN =
            "--classpath PATHS, --managed NAMES, --state FILE, --no-constructors, --verbose and --help";

    /**
     * Reads arguments.
     *
     * @throws EnhancerException if one of them is no option, or has no value (ALU-2016)
     */
    static CommandLine parse(String... arguments) {
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        List<Path> places = new ArrayList<>();
        List<Path> classPath = new ArrayList<>();
        Set<String> managed = new LinkedHashSet<>();
        boolean constructors = true;
        boolean verbose = false;
        boolean help = rest.isEmpty();
        Path state = null;
        while (!rest.isEmpty()) {
            String argument = rest.removeFirst();
            switch (argument) {
                case "--classpath", "-cp" -> paths(value(argument, rest), classPath);
                case "--managed" -> managed.addAll(List.of(value(argument, rest).split(",", -1)));
                case "--no-constructors" -> constructors = false;
                case "--state" -> state = Path.of(value(argument, rest));
                case "--verbose" -> verbose = true;
                case "--help", "-h" -> help = true;
                default -> {
                    if (argument.startsWith("-")) {
                        throw EnhancerErrors.unknownOption(argument, KNOWN);
                    }
                    places.add(Path.of(argument));
                }
            }
        }
        return new CommandLine(
                List.copyOf(places), List.copyOf(classPath), constructors, Set.copyOf(managed), state, verbose, help);
    }

    private static String value(String option, Deque<String> rest) {
        String value = rest.pollFirst();
        if (value == null) {
            throw EnhancerErrors.unknownOption(option, KNOWN);
        }
        return value;
    }

    private static void paths(String value, List<Path> into) {
        Arrays.stream(value.split(File.pathSeparator, -1))
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .forEach(into::add);
    }
}
