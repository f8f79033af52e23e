package org.aludel.core.schema;

/**
 * How long names may be. The identifiers of each dialect are one:
 *
 * <pre>{@code
 * MetaData.builder().naming(NamingConvention.STANDARD).nameLimit(dialect.identifiers())
 * }</pre>
 */
public interface NameLimit {

    /** True when a name is not too long. */
    boolean fits(String name);

    /** A name that fits: the name itself, or a shorter one, always the same for the same name. */
    String shorten(String name);

    /** The limit as it is said in messages, for example {@code 63 bytes}. */
    String limit();
}
