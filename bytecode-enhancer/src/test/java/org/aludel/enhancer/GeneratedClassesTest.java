package org.aludel.enhancer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many small programs, made by chance: an enhanced program computes what the plain one does, with and without a tracker. */
class GeneratedClassesTest {

    private static final int CLASSES = 25;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void computeTheSame(long seed) {
        Random random = new Random(seed);
        String[] sources = new String[CLASSES];
        for (int number = 0; number < CLASSES; number++) {
            sources[number] = source(number, random);
        }
        int release = random.nextBoolean() ? 8 : 17;
        Samples plain = Samples.compile(release, sources);
        Samples enhanced = plain.enhanced();
        for (int number = 0; number < CLASSES; number++) {
            String name = "g.G" + number;
            Object expected = plain.run(name, "run");
            assertThat(enhanced.run(name, "run")).as(sources[number]).isEqualTo(expected);
            assertThat(enhanced.run(name, "runTracked")).as(sources[number]).isEqualTo(expected);
        }
    }

    /** Otherwise the programs of the other test would prove little. */
    @Test
    void programsDiffer() {
        Random random = new Random(1);
        List<Object> results = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            results.add(Samples.compile(source(0, random)).run("g.G0", "run"));
        }
        assertThat(results).doesNotHaveDuplicates();
    }

    private static String source(int number, Random random) {
        String name = "G" + number;
        boolean extending = number > 0 && random.nextInt(3) == 0;
        StringBuilder text = new StringBuilder("package g;");
        text.append(random.nextInt(4) == 0 ? "" : "@Entity ")
                .append("public class ")
                .append(name);
        text.append(extending ? " extends G" + (number - 1) : "").append(" {\n");
        String visibility = List.of("private ", "protected ", "public ", "").get(random.nextInt(4));
        text.append(visibility).append("int i = ").append(random.nextInt(9)).append(";\n");
        text.append(visibility).append("long l = ").append(random.nextInt(9)).append(";\n");
        text.append(visibility).append("double d = ").append(random.nextInt(9)).append(";\n");
        text.append(visibility)
                .append("String s = \"")
                .append(random.nextInt(9))
                .append("\";\n");
        text.append(visibility).append("int[] a = new int[4];\n");
        text.append(visibility).append("List<Object> c = new ArrayList<>();\n");
        text.append(visibility)
                .append("final int k = ")
                .append(random.nextInt(9))
                .append(";\n");
        text.append("class In { void go(")
                .append(name)
                .append(" o, int n) {")
                .append(statements("o.", 2, random))
                .append("} }\n");
        text.append("void work(").append(name).append(" o, int n) {\n").append(statements("", 4, random));
        text.append(statements("o.", 3, random)).append("new In().go(this, n + 1);\n}\n");
        text.append("String all() { return \"\" + i + l + d + s + Arrays.toString(a) + c + k; }\n");
        text.append("static String compute(")
                .append(name)
                .append(" x, ")
                .append(name)
                .append(" y) {\n");
        text.append("for (int n = 0; n < 3; n++) { x.work(y, n); y.work(x, n + 1); } return x.all() + y.all(); }\n");
        text.append("static String run() { return compute(new ")
                .append(name)
                .append("(), new ")
                .append(name)
                .append("()); }\n");
        text.append("static String runTracked() {\n")
                .append(name)
                .append(" x = new ")
                .append(name)
                .append("(); ");
        text.append("if ((Object) x instanceof org.aludel.enhancer.runtime.EnhancedInstance) Recorder.on(x);");
        return text.append("return compute(x, new ")
                .append(name)
                .append("()); }\n}")
                .toString();
    }

    private static String statements(String on, int depth, Random random) {
        StringBuilder text = new StringBuilder();
        for (int count = 1 + random.nextInt(4); count > 0; count--) {
            text.append(statement(on, depth, random)).append('\n');
        }
        return text.toString();
    }

    private static String statement(String on, int depth, Random random) {
        String inner = depth == 0 ? on + "i++;" : statements(on, depth - 1, random);
        String template = switch (random.nextInt(depth == 0 ? 10 : 17)) {
            case 0 -> "%i += n;";
            case 1 -> "%l = %l * 3 + %i;";
            case 2 -> "%d -= %l / 2.0;";
            case 3 -> "%s += %i % 7; if (%s.length() > 9) %s = %s.substring(5);";
            case 4 -> "%a[%i & 3]++;";
            case 5 -> "%a[(int) (%l & 3)] += ++%i;";
            case 6 -> "if (%c.size() < 9) %c.add(%k + %i); else %c = new ArrayList<>();";
            case 7 -> "%l = %i-- > %k ? %l++ : --%l;";
            case 8 -> "%i ^= (int) %l << 2;";
            case 9 -> "%a = new int[] {%a[3], %i, (int) %d, %k};";
            case 10 -> "if (%i % 3 == " + random.nextInt(3) + ") {" + inner + "} else { %l ^= n; }";
            case 11 -> "for (int q" + depth + " = 0; q" + depth + " < 2; q" + depth + "++) {" + inner + "}";
            case 12 ->
                "try { if (%i % 2 == 0) throw new IllegalStateException(%s); " + inner
                        + "} catch (IllegalStateException e" + depth + ") { %l++; } finally { %d += 1; }";
            case 13 -> "switch (%i & 3) { case 0: %l += 2; case 1: " + inner + " break; default: %i += 5; }";
            case 14 -> "{ Runnable r" + depth + " = () -> { %i += n; %s = %s + n % 3; }; r" + depth + ".run(); }";
            case 15 -> "synchronized (%c) {" + inner + "}";
            default -> "do {" + inner + "} while (false);";
        };
        return template.replaceAll("%([ildsack])\\b", java.util.regex.Matcher.quoteReplacement(on) + "$1");
    }
}
