package org.aludel.provider.unit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A mapping file of a persistence unit, with its content as it was when the unit was examined. Immutable. */
public final class MappingFile {

    private final String location;
    private final byte[] content;

    private MappingFile(String location, byte[] content) {
        this.location = location;
        this.content = content;
    }

    static MappingFile read(String location, InputStream content) throws IOException {
        return new MappingFile(location, content.readAllBytes());
    }

    /** Where the file is, for messages. */
    public String location() {
        return location;
    }

    /** The content from its beginning; need not be closed. */
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }

    @Override
    public String toString() {
        return location;
    }
}
