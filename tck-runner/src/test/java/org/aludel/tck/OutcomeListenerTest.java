package org.aludel.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class OutcomeListenerTest {

    private static final System.Logger LOG = System.getLogger("what.a.test.logs");

    private final Handler[] handlers = Logger.getLogger("").getHandlers();
    private final AtomicInteger ended = new AtomicInteger();

    @TempDir
    Path folder;

    @AfterEach
    void putHandlersBack() {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        for (Handler handler : handlers) {
            root.addHandler(handler);
        }
    }

    @Test
    void tellsWhatBecameOfEachTestAndWhy() {
        OutcomeListener listener = run(Sample.class);

        assertThat(listener.outcomes())
                .extracting(TestOutcome::test, TestOutcome::verdict, TestOutcome::cause)
                .containsExactlyInAnyOrder(
                        tuple("passes", Verdict.PASSED, ""),
                        tuple("fails", Verdict.FAILED, "AssertionError: not so"),
                        tuple("logsTheCause", Verdict.ERROR, "IllegalStateException: the cause"),
                        tuple("logsWords", Verdict.ERROR, "Exception: logsWords failed: expected 1, actual 2"),
                        tuple("aborts", Verdict.SKIPPED, ""),
                        tuple("isSkipped", Verdict.SKIPPED, ""));
        assertThat(ended).hasValue(5);
    }

    @Test
    void keepsTheLogOfATestThatFails() throws IOException {
        OutcomeListener listener = run(Sample.class);

        TestOutcome failed = listener.outcomes().stream()
                .filter(outcome -> outcome.test().equals("logsTheCause"))
                .findFirst()
                .orElseThrow();
        assertThat(folder.resolve(failed.part()).resolve(failed.shortName() + ".log"))
                .content()
                .contains("before the cause", "IllegalStateException: the cause", "logsTheCause failed")
                .doesNotContain("from another test");
        try (var files = Files.walk(folder).filter(Files::isRegularFile)) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void deletesTheLogOfATestThatPassesAgain() throws IOException {
        TestOutcome passed = new TestOutcome(Sample.class.getName(), "passes", Verdict.PASSED, "");
        Path old = folder.resolve(passed.part()).resolve(passed.shortName() + ".log");
        Files.createDirectories(old.getParent());
        Files.writeString(old, "it failed");

        run(Sample.class);

        assertThat(old).doesNotExist();
    }

    @Test
    void tellsOfAClassThatDoesNotStart() {
        assertThat(run(DoesNotStart.class).outcomes())
                .extracting(TestOutcome::testClass, TestOutcome::test, TestOutcome::verdict, TestOutcome::cause)
                .containsExactly(tuple(
                        DoesNotStart.class.getName(),
                        TestOutcome.WHOLE_CLASS,
                        Verdict.ERROR,
                        "IndexOutOfBoundsException: Index 1 out of bounds for length 0"));
    }

    private OutcomeListener run(Class<?> tests) {
        TestLog log = new TestLog();
        log.install();
        OutcomeListener listener = new OutcomeListener(log, folder, ended::incrementAndGet);
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(tests))
                                .build(),
                        listener);
        return listener;
    }

    /** Tests that are run by a test, with each end that a test can have. */
    static class Sample {

        @Test
        void passes() {
            LOG.log(Level.ERROR, "from another test");
        }

        @Test
        void fails() {
            throw new AssertionError("not so");
        }

        @Test
        void logsTheCause() throws Exception {
            LOG.log(Level.INFO, "before the cause");
            LOG.log(Level.ERROR, "unexpected", new IllegalStateException("the cause"));
            throw new Exception("logsTheCause failed");
        }

        @Test
        void logsWords() throws Exception {
            LOG.log(Level.ERROR, "expected 1, actual 2");
            throw new Exception("logsWords failed");
        }

        @Test
        void aborts() {
            assumeThat(true).isFalse();
        }

        @Test
        @ExtendWith(NeverHolds.class)
        void isSkipped() {
            throw new AssertionError("does not run");
        }
    }

    /** A condition of a test that is input, so that it is not run. */
    static class NeverHolds implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return ConditionEvaluationResult.disabled("it never holds");
        }
    }

    /** Tests whose class does not start. */
    static class DoesNotStart {

        @BeforeAll
        static void start() {
            Objects.checkIndex(1, 0);
        }

        @Test
        void isNotReached() {
            throw new AssertionError("does not run");
        }
    }
}
