package org.aludel.provider.reference;

/** Knows of an instance of an enhanced class whether it has got its state. */
public interface Sleeper {

    /** What an instance that has nothing but its identifier notes before the names of what it was read without. */
    String EVERYTHING = "*";

    /** Whether the instance has nothing but its identifier. */
    boolean isAsleep();

    /** Whether the instance was read without an attribute, and has not got it since. */
    boolean isUnread(String attribute);

    /** Lets the instance fetch its state as if it were used; does nothing where it has it. */
    void use();

    /**
     * Lets the instance fetch its state when it is used.
     *
     * @param fetch is to {@link #awake} it and to give it its state
     */
    void asleep(Runnable fetch);

    /** Lets the instance be used as it is from now on. */
    void awake();
}
