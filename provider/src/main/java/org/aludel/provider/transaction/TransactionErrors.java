package org.aludel.provider.transaction;

import java.util.Locale;
import org.aludel.core.error.ConnectionLostException;
import org.aludel.provider.error.InvalidArgumentException;
import org.aludel.provider.error.InvalidStateException;
import org.aludel.provider.error.NoTransactionException;
import org.aludel.provider.error.ProviderErrorCode;
import org.aludel.provider.error.ProviderException;
import org.aludel.provider.error.RolledBackException;
import org.jspecify.annotations.Nullable;

/** The wording of errors of transactions. */
final class TransactionErrors {

    private TransactionErrors() {}

    // ---- states

    static InvalidStateException alreadyActive() {
        return new InvalidStateException(
                ProviderErrorCode.TRANSACTION_ACTIVE,
                "A transaction is active already. Commit it or roll it back before beginning another one.",
                null);
    }

    static InvalidStateException notActive(String method) {
        return new InvalidStateException(
                ProviderErrorCode.NO_ACTIVE_TRANSACTION,
                "No transaction is active, and " + method
                        + " needs one. Call begin() first, and once for each commit or" + " rollback.",
                null);
    }

    static InvalidStateException completing(String method) {
        return new InvalidStateException(
                ProviderErrorCode.TRANSACTION_COMPLETING,
                "The transaction is being committed, and " + method
                        + " was called from within. Leave transactions alone"
                        + " in callbacks and listeners of entities; setRollbackOnly() is allowed.",
                null);
    }

    static InvalidStateException closed() {
        return new InvalidStateException(
                ProviderErrorCode.CLOSED_FOR_TRANSACTIONS,
                "The entity manager is closed and begins no further transaction. Create another entity manager.",
                null);
    }

    static InvalidStateException transactionsOfJta() {
        return new InvalidStateException(
                ProviderErrorCode.NO_ENTITY_TRANSACTION,
                "The transactions of this persistence unit are those of JTA, so there is no EntityTransaction. Use"
                        + " UserTransaction or @Transactional, or declare the unit as RESOURCE_LOCAL.",
                null);
    }

    static InvalidStateException noSavepoints() {
        return new InvalidStateException(
                ProviderErrorCode.NO_SAVEPOINTS,
                "The transactions of this persistence unit are those of JTA, which have no savepoints. Do in a transaction of its"
                        + " own what may fail (@Transactional(REQUIRES_NEW)), or declare the unit as RESOURCE_LOCAL.",
                null);
    }

    static InvalidStateException joinedAnother() {
        return new InvalidStateException(
                ProviderErrorCode.OTHER_TRANSACTION,
                "The persistence context takes part in another transaction, which has not ended. Use another entity"
                        + " manager for the inner transaction.",
                null);
    }

    static NoTransactionException required(String operation, String advice, @Nullable Exception cause) {
        return new NoTransactionException(
                ProviderErrorCode.TRANSACTION_REQUIRED, operation + " needs a transaction. " + advice, cause);
    }

    static InvalidArgumentException invalidTimeout(int seconds) {
        return new InvalidArgumentException(
                ProviderErrorCode.INVALID_TIMEOUT,
                String.format(
                        Locale.ROOT,
                        "The timeout of a transaction cannot be %d seconds. Give a number from 0, or null for no"
                                + " limit.",
                        seconds),
                null);
    }

    // ---- ends

    static RolledBackException markedForRollback(@Nullable Throwable cause) {
        return new RolledBackException(
                ProviderErrorCode.MARKED_FOR_ROLLBACK,
                "The transaction was marked for rollback and has been rolled back"
                        + (cause == null ? ", because setRollbackOnly() was called." : "; the cause tells why."),
                cause);
    }

    static RolledBackException commitFailed(Throwable cause) {
        return cause instanceof ConnectionLostException
                ? new RolledBackException(
                        ProviderErrorCode.COMMIT_UNCERTAIN,
                        "The connection was lost while the transaction was being committed, so that nobody knows"
                                + " whether it was. Look into the database before doing the work again.",
                        cause)
                : flushFailed(cause);
    }

    static RolledBackException outcomeUnknown(Throwable cause) {
        return new RolledBackException(
                ProviderErrorCode.COMMIT_UNCERTAIN,
                "The transaction manager does not know whether all of the transaction was committed; the cause tells"
                        + " more. Look into the databases before doing the work again.",
                cause);
    }

    static RolledBackException flushFailed(Throwable cause) {
        return new RolledBackException(
                ProviderErrorCode.COMMIT_FAILED,
                "The transaction could not be committed and was rolled back; the cause tells why.",
                cause);
    }

    static ProviderException rollbackFailed(Throwable cause) {
        return new ProviderException(
                ProviderErrorCode.ROLLBACK_FAILED,
                "The database could not be told to roll the transaction back, and its connection was thrown away, which"
                        + " ends the transaction, too; the cause tells more.",
                cause);
    }

    static ProviderException timedOut(int seconds) {
        return new ProviderException(
                ProviderErrorCode.TRANSACTION_TIMED_OUT,
                String.format(
                        Locale.ROOT,
                        "The transaction has lasted longer than its timeout of %d seconds and can only be rolled back."
                                + " Do less in it, or allow it more with setTimeout().",
                        seconds),
                null);
    }

    static ProviderException endedOutside(boolean committed, @Nullable Throwable cause) {
        return new ProviderException(
                ProviderErrorCode.TRANSACTION_ENDED_OUTSIDE,
                "The transaction was " + (committed ? "committed" : "rolled back")
                        + " by another thread"
                        + (committed ? "." : ", as transaction managers do after a timeout.")
                        + " End it on this one, begin another transaction and do the work again.",
                cause);
    }

    // ---- platforms

    static ProviderException noRegistry(String unit) {
        return noJta(
                unit,
                "there is no TransactionSynchronizationRegistry in JNDI. Outside of a container give one by the"
                        + " property 'aludel.jta.registry', or set the transaction type RESOURCE_LOCAL.");
    }

    static ProviderException noSuchJta(String unit, String property, String what, Object found) {
        return noJta(
                unit,
                "an object of " + found.getClass() + " is given as " + what + ". Correct the property '" + property
                        + "', or leave it out in a container.");
    }

    private static ProviderException noJta(String unit, String reason) {
        return new ProviderException(
                ProviderErrorCode.NO_TRANSACTION_REGISTRY,
                "The persistence unit '" + unit + "' takes part in transactions of JTA, and " + reason,
                null);
    }

    static ProviderException cannotBegin(@Nullable Throwable cause) {
        return new ProviderException(
                ProviderErrorCode.NO_TRANSACTION_REGISTRY,
                "A transaction of JTA cannot be begun here"
                        + (cause == null
                                ? ": there is neither a UserTransaction nor a TransactionManager in JNDI. Outside of a"
                                        + " container give the TransactionManager by the property"
                                        + " 'aludel.jta.transaction-manager', or begin the transaction before calling."
                                : "; the cause tells why."),
                cause);
    }

    static ProviderException cannotSuspend(@Nullable Throwable cause) {
        return new ProviderException(
                ProviderErrorCode.TRANSACTION_NOT_SUSPENDED,
                "A table of identifiers, or a schema, is worked on in a transaction of its own, and that of JTA which"
                        + " is active cannot be suspended"
                        + (cause == null ? ": there is no TransactionManager in JNDI" : "; the cause tells why")
                        + ". Give the unit a non-JTA data source, or the TransactionManager by the property"
                        + " 'aludel.jta.transaction-manager'.",
                cause);
    }
}
