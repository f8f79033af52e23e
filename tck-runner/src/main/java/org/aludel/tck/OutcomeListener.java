package org.aludel.tck;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Collects what becomes of each test, and keeps the log of those that fail. */
final class OutcomeListener implements TestExecutionListener {

    private final TestLog log;
    private final Path logs;
    private final Runnable afterEach;
    private final List<TestOutcome> outcomes = new ArrayList<>();
    private @Nullable TestPlan plan;

    /**
     * A listener without outcomes.
     *
     * @param log what tests log goes there
     * @param logs where logs of failing tests are written, a file per test
     * @param afterEach runs when a test has ended
     */
    OutcomeListener(TestLog log, Path logs, Runnable afterEach) {
        this.log = log;
        this.logs = logs;
        this.afterEach = afterEach;
    }

    List<TestOutcome> outcomes() {
        return List.copyOf(outcomes);
    }

    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
        plan = testPlan;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (test.isTest()) {
            log.begin();
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        boolean failed = result.getStatus() == TestExecutionResult.Status.FAILED;
        if (test.isTest() || failed) {
            Throwable thrown = result.getThrowable().orElse(null);
            add(test, verdictOf(result.getStatus(), thrown), thrown);
        }
        if (test.isTest()) {
            afterEach.run();
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        if (test.isTest()) {
            add(test, Verdict.SKIPPED, null);
        } else if (plan != null) {
            plan.getDescendants(test).stream()
                    .filter(TestIdentifier::isTest)
                    .forEach(each -> add(each, Verdict.SKIPPED, null));
        }
    }

    private void add(TestIdentifier test, Verdict verdict, @Nullable Throwable thrown) {
        String testClass = classOf(test);
        String name = methodOf(test).orElse(TestOutcome.WHOLE_CLASS);
        String cause = thrown != null && verdict.isBad() ? log.causeOf(thrown) : "";
        TestOutcome outcome = new TestOutcome(testClass, name, verdict, cause);
        outcomes.add(outcome);
        Path file = logs.resolve(outcome.part()).resolve(outcome.shortName() + ".log");
        if (thrown != null && verdict.isBad()) {
            log.write(file, thrown);
        } else {
            log.forget(file);
        }
    }

    private static Verdict verdictOf(TestExecutionResult.Status status, @Nullable Throwable thrown) {
        return switch (status) {
            case SUCCESSFUL -> Verdict.PASSED;
            case ABORTED -> Verdict.SKIPPED;
            case FAILED -> thrown instanceof AssertionError ? Verdict.FAILED : Verdict.ERROR;
        };
    }

    // The class that declares the tests, not the one that declares the method: tests are inherited.
    private static String classOf(TestIdentifier test) {
        return test.getSource()
                .map(source -> {
                    if (source instanceof MethodSource method) {
                        return method.getClassName();
                    }
                    return source instanceof ClassSource container ? container.getClassName() : test.getDisplayName();
                })
                .orElse(test.getDisplayName());
    }

    private static Optional<String> methodOf(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getMethodName());
    }
}
