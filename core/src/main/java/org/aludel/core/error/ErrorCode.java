package org.aludel.core.error;

/**
 * A stable identifier of one kind of failure, explained in {@code docs/errors.md}.
 *
 * <p>Every module has one enum that implements this interface and owns one range of numbers: Core {@code ALU-1000} to
 * {@code ALU-1999}, the enhancer {@code ALU-2000} to {@code ALU-2999}, the JPQL parser {@code ALU-3000} to {@code
 * ALU-3999}, the provider {@code ALU-4000} to {@code ALU-5999}, migrations {@code ALU-6000} to {@code ALU-6999}. A
 * number is never used again for another meaning.
 */
public interface ErrorCode {

    /** The code as it is printed, for example {@code ALU-1001}. */
    String id();

    /** The heading of the code's entry in the error catalogue. */
    String title();
}
