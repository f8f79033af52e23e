package org.aludel.provider.query;

import jakarta.persistence.NoResultException;
import jakarta.persistence.NonUniqueResultException;
import java.util.List;
import java.util.stream.Collectors;
import org.aludel.core.error.ErrorCode;
import org.aludel.jpql.error.InvalidQueryException;
import org.aludel.provider.error.InvalidArgumentException;
import org.aludel.provider.error.InvalidStateException;
import org.aludel.provider.error.NoTransactionException;
import org.aludel.provider.error.ProviderErrorCode;

/** The wording of what goes wrong with queries; values of parameters appear in no message. */
final class QueryErrors {

    private QueryErrors() {}

    // ---- texts

    static InvalidArgumentException invalid(InvalidQueryException cause) {
        return invalid(cause.code(), cause);
    }

    static InvalidArgumentException incomplete(InvalidStateException cause) {
        return invalid(cause.code(), cause);
    }

    /** The same message; its code is put before it again. */
    private static InvalidArgumentException invalid(ErrorCode errorCode, RuntimeException cause) {
        String message = String.valueOf(cause.getMessage());
        String code = "[" + errorCode.id() + "] ";
        return new InvalidArgumentException(
                errorCode, message.startsWith(code) ? message.substring(code.length()) : message, cause);
    }

    static String invalidNamed(String name, IllegalArgumentException cause) {
        return "The named query '" + name + "' is not valid: " + cause.getMessage();
    }

    static InvalidArgumentException noEntity(Class<?> type) {
        return new InvalidArgumentException(
                ProviderErrorCode.NO_ENTITY,
                "The class '" + type.getName()
                        + "' is no entity of the persistence unit, and cannot stand in a statement",
                null);
    }

    static InvalidArgumentException selectsNothing() {
        return new InvalidArgumentException(
                ProviderErrorCode.WRONG_KIND_OF_QUERY,
                "The query selects nothing, so that its results have no class. Call createQuery() with the text alone",
                null);
    }

    // ---- parameters

    static InvalidArgumentException noParameter(String label, List<DeclaredParameter<?>> declared) {
        String known = declared.stream().map(DeclaredParameter::label).collect(Collectors.joining(", "));
        return new InvalidArgumentException(
                ProviderErrorCode.NO_PARAMETER,
                "The query has no parameter " + label + ". "
                        + (known.isEmpty() ? "It has no parameters" : "It has " + known),
                null);
    }

    static InvalidArgumentException wrongValue(DeclaredParameter<?> parameter, Class<?> wanted, Object value) {
        return new InvalidArgumentException(
                ProviderErrorCode.WRONG_PARAMETER_VALUE,
                "The parameter " + parameter.label() + " takes values of " + wanted.getName()
                        + ", and was given one of " + value.getClass().getName(),
                null);
    }

    static InvalidStateException unset(List<String> labels) {
        return new InvalidStateException(
                ProviderErrorCode.UNSET_PARAMETER,
                "There is no value for " + String.join(", ", labels) + ". Call setParameter() before the query is run",
                null);
    }

    // ---- running

    static NoResultException noResult() {
        return noResult("getSingleResultOrNull()");
    }

    static NoResultException noResult(String otherwise) {
        return new NoResultException(
                coded(ProviderErrorCode.NO_RESULT, "The query found nothing. Where that can be, call " + otherwise));
    }

    static NonUniqueResultException severalResults() {
        return severalResults("getResultList()");
    }

    static NonUniqueResultException severalResults(String otherwise) {
        return new NonUniqueResultException(coded(
                ProviderErrorCode.SEVERAL_RESULTS,
                "The query found more than one result. Call " + otherwise + ", or restrict it further"));
    }

    private static String coded(ProviderErrorCode code, String text) {
        return "[" + code.id() + "] " + text;
    }

    static InvalidStateException noSelect(String method) {
        return new InvalidStateException(
                ProviderErrorCode.WRONG_KIND_OF_QUERY,
                method
                        + " needs a query that selects, or returns something of the rows that it changes. Call"
                        + " executeUpdate() for one that changes rows, or add RETURNING to it",
                null);
    }

    static InvalidStateException returnsRows() {
        return new InvalidStateException(
                ProviderErrorCode.WRONG_KIND_OF_QUERY,
                "executeUpdate() gives back a number, and the statement returns rows. Call getResultList() for these, or"
                        + " leave RETURNING out",
                null);
    }

    static InvalidArgumentException returnsRowsHere() {
        return new InvalidArgumentException(
                ProviderErrorCode.WRONG_KIND_OF_QUERY,
                "execute(statement) gives back a number, and the statement returns rows. Call execute(statement, type) for"
                        + " these, or leave RETURNING out",
                null);
    }

    static InvalidArgumentException returnsNothing() {
        return new InvalidArgumentException(
                ProviderErrorCode.WRONG_KIND_OF_QUERY,
                "execute(statement, type) needs an INSERT, UPDATE or DELETE that returns something of its rows. Add"
                        + " returning(...), or call query() for a statement that selects",
                null);
    }

    static InvalidStateException limitedChange() {
        return new InvalidStateException(
                ProviderErrorCode.WRONG_KIND_OF_QUERY,
                "A query that changes rows changes all of them, and has no first result and no maximum. Restrict it by"
                        + " WHERE, and take what is wanted from the list",
                null);
    }

    static InvalidStateException noUpdate() {
        return new InvalidStateException(
                ProviderErrorCode.WRONG_KIND_OF_QUERY,
                "executeUpdate() needs a query that changes rows. Call getResultList() for one that selects",
                null);
    }

    static NoTransactionException lockWithoutTransaction() {
        return new NoTransactionException(
                ProviderErrorCode.TRANSACTION_REQUIRED,
                "A query that locks needs a transaction that the persistence context has joined. Begin one first",
                null);
    }

    static InvalidArgumentException negative(String what, int value) {
        return new InvalidArgumentException(
                ProviderErrorCode.INVALID_OPTION, "The " + what + " must not be negative, and is " + value, null);
    }

    static InvalidStateException lockedNative() {
        return new InvalidStateException(
                ProviderErrorCode.WRONG_KIND_OF_QUERY,
                "A lock mode needs a JPQL or criteria query that selects. Write the lock into the SQL of a native one",
                null);
    }

    // ---- result classes

    static InvalidArgumentException wrongResultClass(Class<?> wanted, Class<?> selected) {
        return new InvalidArgumentException(
                ProviderErrorCode.WRONG_RESULT_CLASS,
                "The query selects " + selected.getName() + ", which is no " + wanted.getName(),
                null);
    }

    // ---- tuples

    static IllegalArgumentException noElement(String alias, List<String> known) {
        return new InvalidArgumentException(
                ProviderErrorCode.NO_TUPLE_ELEMENT,
                "The tuple has no element '" + alias + "'"
                        + (known.isEmpty() ? "" : ". It has " + String.join(", ", known)),
                null);
    }

    static IllegalArgumentException noElement(int position, int size) {
        return new InvalidArgumentException(
                ProviderErrorCode.NO_TUPLE_ELEMENT,
                "The tuple has no element " + position + "; it has " + size + " elements, the first of which is 0",
                null);
    }

    static IllegalArgumentException wrongElement(Class<?> wanted, Object value) {
        return new InvalidArgumentException(
                ProviderErrorCode.NO_TUPLE_ELEMENT,
                "The element of the tuple is of " + value.getClass().getName() + ", and was asked for as one of "
                        + wanted.getName(),
                null);
    }
}
