package org.aludel.examples.jta;

/** Somebody has less than is to be taken. */
final class NotEnoughMoneyException extends RuntimeException {

    NotEnoughMoneyException(String owner) {
        super(owner + " has not enough money");
    }
}
