package org.aludel.provider.error;

import org.aludel.core.error.ErrorCode;

/** An exception of the provider, of whatever class the specification wants. */
public interface Coded {

    /** The stable code of the failure, which is also at the beginning of the message. */
    ErrorCode code();
}
