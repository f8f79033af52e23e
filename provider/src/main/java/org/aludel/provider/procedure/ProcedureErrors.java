package org.aludel.provider.procedure;

import jakarta.persistence.NoResultException;
import jakarta.persistence.NonUniqueResultException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.aludel.provider.error.InvalidArgumentException;
import org.aludel.provider.error.InvalidStateException;
import org.aludel.provider.error.ProviderErrorCode;
import org.jspecify.annotations.Nullable;

/** The wording of what goes wrong with stored procedures; values appear in no message. */
final class ProcedureErrors {

    private ProcedureErrors() {}

    // ---- parameters

    static InvalidArgumentException namesAndPositions(String procedure) {
        return parameter("The procedure '" + procedure
                + "' has parameters with names and others with positions. Register all in one way");
    }

    static InvalidArgumentException badPosition(String procedure, int position) {
        return parameter(
                "The procedure '" + procedure + "' can have no parameter " + position + "; the first one is 1");
    }

    static InvalidArgumentException noParameter(String procedure, String label, List<ProcedureParameter<?>> known) {
        return parameter("The procedure '" + procedure + "' has no " + label + ". "
                + (known.isEmpty() ? "No parameters are registered" : "It has " + labels(known)));
    }

    static InvalidArgumentException noInput(String procedure, ProcedureParameter<?> parameter) {
        return parameter("A value cannot be given for " + parameter.label() + " of the procedure '" + procedure
                + "', which is registered as " + parameter.mode());
    }

    static InvalidArgumentException noOutput(String procedure, ProcedureParameter<?> parameter) {
        return parameter("No value comes back through " + parameter.label() + " of the procedure '" + procedure
                + "', which is registered as " + parameter.mode());
    }

    static InvalidArgumentException wrongValue(
            String procedure, ProcedureParameter<?> parameter, @Nullable Object value) {
        return parameter("The " + parameter.label() + " of the procedure '" + procedure + "' takes values of "
                + parameter.type().getName() + ", and was given one of "
                + (value == null ? "no class" : value.getClass().getName()));
    }

    private static InvalidArgumentException parameter(String text) {
        return new InvalidArgumentException(ProviderErrorCode.INVALID_PROCEDURE_PARAMETER, text, null);
    }

    static InvalidStateException unset(String procedure, List<ProcedureParameter<?>> parameters) {
        return new InvalidStateException(
                ProviderErrorCode.UNSET_PROCEDURE_PARAMETER,
                "There is no value for " + labels(parameters) + " of the procedure '" + procedure
                        + "'. Call setParameter() first",
                null);
    }

    private static String labels(List<ProcedureParameter<?>> parameters) {
        return parameters.stream().map(ProcedureParameter::label).collect(Collectors.joining(", "));
    }

    // ---- use

    static InvalidArgumentException unknown(String name, Collection<String> known) {
        return new InvalidArgumentException(
                ProviderErrorCode.NO_NAMED_PROCEDURE,
                "There is no @NamedStoredProcedureQuery '" + name + "'"
                        + (known.isEmpty() ? "" : ". There are: " + String.join(", ", known)),
                null);
    }

    static InvalidStateException unsupported(String method) {
        return new InvalidStateException(
                ProviderErrorCode.NOT_FOR_PROCEDURES,
                method + " has no meaning for a stored procedure, which alone decides about its rows and locks",
                null);
    }

    static NoResultException noResult(String procedure) {
        return new NoResultException(coded(
                "The procedure '" + procedure + "' gave no row back. Where that can be, call getSingleResultOrNull()"));
    }

    static NonUniqueResultException severalResults(String procedure) {
        return new NonUniqueResultException(
                coded("The procedure '" + procedure + "' gave more than one row back. Call getResultList()"));
    }

    private static String coded(String text) {
        return "[" + ProviderErrorCode.WRONG_PROCEDURE_RESULT.id() + "] " + text;
    }
}
