package org.aludel.generator.error;

import java.util.Locale;

/** The codes of the metamodel generator, {@code ALU-6001} to {@code ALU-6099}; each has an entry in {@code docs/errors.md}. */
public enum GeneratorErrorCode {
    NO_CLASS(6001, "Something that is no class is an entity"),
    HIDDEN_CLASS(6002, "A class has no static metamodel, because nobody can see it"),
    NO_COLLECTION(6003, "An attribute with many values is no collection"),
    NO_ELEMENT_TYPE(6004, "It is not said what a collection contains"),
    MIXED_ACCESS(6005, "Fields and getters of one class are annotated"),
    NAME_TAKEN(6006, "Two members of a static metamodel class have one name"),
    INVALID_MAPPING_FILE(6007, "A mapping file cannot be read"),
    UNKNOWN_CLASS(6008, "A mapping file names a class that does not exist"),
    NOT_WRITTEN(6009, "A static metamodel class cannot be written");

    private final String id;
    private final String title;

    GeneratorErrorCode(int number, String title) {
        this.id = String.format(Locale.ROOT, "ALU-%04d", number);
        this.title = title;
    }

    /** The code as messages show it. */
    public String id() {
        return id;
    }

    /** What has happened, in a few words. */
    public String title() {
        return title;
    }
}
