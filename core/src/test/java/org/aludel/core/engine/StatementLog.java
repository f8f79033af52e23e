package org.aludel.core.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Writes down what an engine executes. */
final class StatementLog implements EngineListener {

    private final List<ExecutionEvent> begun = new ArrayList<>();
    private final List<ExecutionEvent> executed = new ArrayList<>();
    private final List<Long> rows = new ArrayList<>();

    @Override
    public void beforeExecute(ExecutionEvent execution) {
        begun.add(execution);
    }

    @Override
    public void afterExecute(ExecutionEvent execution, Duration duration, long count) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("negative");
        }
        executed.add(execution);
        rows.add(count);
    }

    List<ExecutionEvent> begun() {
        return begun;
    }

    List<ExecutionEvent> executed() {
        return executed;
    }

    List<String> texts() {
        return executed.stream().map(ExecutionEvent::sql).toList();
    }

    List<Long> rows() {
        return rows;
    }
}
