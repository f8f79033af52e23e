package org.aludel.core.error;

/** Whether the message of a {@link DatabaseException} repeats the driver's message. */
public enum DriverMessage {
    /** It does not, because drivers write values of rows and parameters into their messages. */
    HIDDEN,
    /** It does; for those who may see these values. */
    SHOWN
}
