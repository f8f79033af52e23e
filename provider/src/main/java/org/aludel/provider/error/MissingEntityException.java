package org.aludel.provider.error;

import jakarta.persistence.EntityNotFoundException;
import org.aludel.core.error.ErrorCode;

/** An entity is referred to that has no row. */
public final class MissingEntityException extends EntityNotFoundException implements Coded {

    private static final long serialVersionUID = 1L;

    /**
     * An exception with its text.
     *
     * @param text what is missing, without the code
     */
    public MissingEntityException(String text) {
        super("[" + ProviderErrorCode.MISSING_ENTITY.id() + "] " + text);
    }

    @Override
    public ErrorCode code() {
        return ProviderErrorCode.MISSING_ENTITY;
    }
}
