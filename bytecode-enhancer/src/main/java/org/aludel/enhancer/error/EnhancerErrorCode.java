package org.aludel.enhancer.error;

import java.util.Locale;

/** The codes of the enhancer, {@code ALU-2000} to {@code ALU-2099}; each has an entry in {@code docs/errors.md}. */
public enum EnhancerErrorCode {
    NO_CLASS(2001, "An interface, an enum or an annotation stays plain"),
    RECORD(2002, "A record stays plain"),
    OTHER_CONTRACT(2003, "A class was enhanced by another version"),
    NEWER_CLASS_FILE(2004, "A class file is newer than the enhancer"),
    PLAIN_SUPERCLASS(2005, "A class stays plain, because its superclass does"),
    MISSING_SUPERCLASS(2006, "The superclass of a class is not found"),
    TOO_MANY_FIELDS(2007, "A class has too many fields"),
    MISSING_RUNTIME(2008, "A class does not see what enhanced classes call"),
    UNREADABLE_CLASS(2009, "A class file cannot be read"),
    TOO_LARGE(2010, "A class would become too large"),
    UNREACHED(2011, "A class stays plain, because it is not among those to be enhanced"),
    UNREADABLE_DESCRIPTOR(2012, "A descriptor cannot be read"),
    MISSING_PATH(2013, "There is nothing to enhance at a path"),
    SIGNED_ARCHIVE(2014, "An archive is signed"),
    NOT_WRITTEN(2015, "An enhanced class cannot be written"),
    UNKNOWN_OPTION(2016, "An option is not known"),
    FAILED(2017, "A class cannot be enhanced"),
    OTHER_SUPERCLASS(2018, "A class was enhanced with another superclass"),
    MISSING_BYTE_BUDDY(2019, "The agent does not find Byte Buddy");

    private final String id;
    private final String title;

    EnhancerErrorCode(int number, String title) {
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
