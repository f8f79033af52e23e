package org.aludel.enhancer.agent;

import org.aludel.enhancer.error.EnhancerErrors;
import org.aludel.enhancer.error.EnhancerException;

/** Writes to the log. A class of its own, so that no logging library is started before there is something to say. */
final class AgentLog {

    private static final System.Logger LOG = System.getLogger("org.aludel.enhance");

    private AgentLog() {}

    static void warn(String message) {
        LOG.log(System.Logger.Level.WARNING, () -> message);
    }

    static void failed(String name, Throwable cause) {
        EnhancerException error =
                cause instanceof EnhancerException told ? told : EnhancerErrors.failed(name.replace('/', '.'), cause);
        LOG.log(System.Logger.Level.WARNING, error::getMessage, error);
    }
}
