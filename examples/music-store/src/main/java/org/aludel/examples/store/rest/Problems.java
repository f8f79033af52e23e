package org.aludel.examples.store.rest;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.stream.StreamSupport;
import org.aludel.examples.store.service.StoreException;

/** What went wrong, as JSON for the page: a status, a sentence, and the fields that are wrong. */
public final class Problems {

    private static final System.Logger LOG = System.getLogger("org.aludel.examples.store");

    private Problems() {}

    /** The body of an answer that is an error. */
    public record Problem(int status, String detail, List<Field> fields) {}

    /** What is wrong with a field of the input. */
    public record Field(String name, String message) {}

    private static Response answer(Response.Status status, String detail, List<Field> fields) {
        return Response.status(status)
                .type("application/problem+json")
                .entity(new Problem(status.getStatusCode(), detail, fields))
                .build();
    }

    /** What the store refuses. */
    public static class OfStore implements ExceptionMapper<StoreException> {

        @Override
        public Response toResponse(StoreException exception) {
            Response.Status status = switch (exception.reason()) {
                case NOT_FOUND -> Response.Status.NOT_FOUND;
                case CONFLICT -> Response.Status.CONFLICT;
            };
            return answer(status, String.valueOf(exception.getMessage()), List.of());
        }
    }

    /** Input that breaks a rule. */
    public static class OfInput implements ExceptionMapper<ConstraintViolationException> {

        @Override
        public Response toResponse(ConstraintViolationException exception) {
            List<Field> fields = exception.getConstraintViolations().stream()
                    .map(violation -> new Field(name(violation), violation.getMessage()))
                    .sorted((one, other) -> one.name().compareTo(other.name()))
                    .toList();
            return answer(Response.Status.BAD_REQUEST, "Please check what you have entered.", fields);
        }

        /** Without the method, and without its parameter where something in that is wrong. */
        private static String name(ConstraintViolation<?> violation) {
            List<String> names = StreamSupport.stream(
                            violation.getPropertyPath().spliterator(), false)
                    .map(Path.Node::toString)
                    .toList();
            return String.join(".", names.subList(Math.min(2, names.size() - 1), names.size()));
        }
    }

    /** What should be JSON and is none, or not of the form that is wanted. */
    public static class OfJson implements ExceptionMapper<ProcessingException> {

        @Override
        public Response toResponse(ProcessingException exception) {
            LOG.log(System.Logger.Level.DEBUG, "What was sent cannot be read", exception);
            return answer(Response.Status.BAD_REQUEST, "What was sent cannot be read.", List.of());
        }
    }

    /** Two changed the same at the same time; the other was first. */
    public static class OfConcurrency implements ExceptionMapper<OptimisticLockException> {

        @Override
        public Response toResponse(OptimisticLockException exception) {
            return answer(
                    Response.Status.CONFLICT,
                    "Somebody else has just bought one of these tracks. Nothing was ordered; please try again.",
                    List.of());
        }
    }

    /** The database does not do what it should: often it is just away for a moment. */
    public static class OfDatabase implements ExceptionMapper<PersistenceException> {

        @Override
        public Response toResponse(PersistenceException exception) {
            LOG.log(System.Logger.Level.ERROR, "A request failed", exception);
            return answer(
                    Response.Status.SERVICE_UNAVAILABLE,
                    "The store cannot be reached at the moment. Please try again.",
                    List.of());
        }
    }
}
