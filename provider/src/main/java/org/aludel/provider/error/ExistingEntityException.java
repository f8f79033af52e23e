package org.aludel.provider.error;

import jakarta.persistence.EntityExistsException;
import org.aludel.core.error.ErrorCode;

/** There is an instance with the same identifier already, in the persistence context or in the database. */
public final class ExistingEntityException extends EntityExistsException implements Coded {

    private static final long serialVersionUID = 1L;

    /**
     * An exception with its text.
     *
     * @param text what is wrong, without the code
     */
    public ExistingEntityException(String text) {
        super("[" + ProviderErrorCode.EXISTING_ENTITY.id() + "] " + text);
    }

    @Override
    public ErrorCode code() {
        return ProviderErrorCode.EXISTING_ENTITY;
    }
}
