package org.aludel.provider.session;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import org.aludel.core.error.AludelException;
import org.aludel.core.error.DeadlockException;
import org.aludel.core.error.SerializationFailureException;
import org.aludel.core.error.StatementTimeoutException;
import org.aludel.provider.error.ProviderException;

/** The exceptions that Jakarta Persistence names, for those of Core (3.12 of the specification). */
final class Failures {

    private Failures() {}

    /** The exception that an application gets; the given one is its cause, and its message and code are kept. */
    static PersistenceException of(AludelException failure) {
        if (failure instanceof org.aludel.core.error.LockTimeoutException) {
            return new LockTimeoutException(failure.getMessage(), failure);
        }
        if (failure instanceof DeadlockException || failure instanceof SerializationFailureException) {
            return new PessimisticLockException(failure.getMessage(), failure);
        }
        if (failure instanceof StatementTimeoutException) {
            return new QueryTimeoutException(failure.getMessage(), failure);
        }
        return new ProviderException(failure.code(), text(failure), failure);
    }

    /** The message without the code, which is put before it again. */
    private static String text(AludelException failure) {
        String message = String.valueOf(failure.getMessage());
        String code = "[" + failure.code().id() + "] ";
        return message.startsWith(code) ? message.substring(code.length()) : message;
    }

    /** Whether an exception leaves the transaction as it is. */
    static boolean leavesTransaction(RuntimeException failure) {
        return failure instanceof LockTimeoutException || failure instanceof QueryTimeoutException;
    }
}
