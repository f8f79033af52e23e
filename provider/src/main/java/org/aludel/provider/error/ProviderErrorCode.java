package org.aludel.provider.error;

import java.util.Locale;
import org.aludel.core.error.ErrorCode;

/** The codes of the provider, {@code ALU-4000} to {@code ALU-5999}; each has an entry in {@code docs/errors.md}. */
public enum ProviderErrorCode implements ErrorCode {
    // 4000-4099: persistence units
    // 4100-4399: mapping
    INVALID_MAPPING(4100, "Classes cannot be mapped");

    private final String id;
    private final String title;

    ProviderErrorCode(int number, String title) {
        this.id = String.format(Locale.ROOT, "ALU-%04d", number);
        this.title = title;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }
}
