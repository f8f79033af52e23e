package org.aludel.core.engine.pool;

import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down what it hears. */
final class RecordingListener implements PoolListener {

    private final List<String> heard = new CopyOnWriteArrayList<>();

    List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void opened(Connection connection) {
        heard.add("opened");
    }

    @Override
    public void acquired(Connection connection) {
        heard.add("acquired");
    }

    @Override
    public void released(Connection connection) {
        heard.add("released");
    }

    @Override
    public void invalidated() {
        heard.add("invalidated");
    }

    @Override
    public void closed(Connection connection) {
        heard.add("closed");
    }

    @Override
    public void leakSuspected(Connection connection, Thread borrower) {
        heard.add("leak in " + borrower.getName());
    }
}
