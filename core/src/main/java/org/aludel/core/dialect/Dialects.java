package org.aludel.core.dialect;

import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.error.InvalidStatementException;

/**
 * Finds dialects among the {@link DialectProvider}s that a class loader knows. Providers of others are asked before
 * Aludel's own, so that they can replace one.
 */
public final class Dialects {

    private Dialects() {}

    /**
     * The dialect of a database.
     *
     * @param loader finds the providers; Aludel's own loader is asked, too
     * @throws org.aludel.core.error.AludelException when no provider knows the database
     */
    public static Dialect of(DatabaseInfo database, ClassLoader loader) {
        return first(loader, provider -> provider.dialectFor(database))
                .orElseThrow(() -> new InvalidStatementException(
                        CoreErrorCode.NO_DIALECT,
                        "No dialect knows the database '" + database.productName() + "', version '"
                                + database.productVersion()
                                + "'. Add a module with a DialectProvider for it, or give the engine a dialect."));
    }

    /** The dialect of a database, by the providers that Aludel's own class loader knows. */
    public static Dialect of(DatabaseInfo database) {
        return of(database, Dialects.class.getClassLoader());
    }

    /**
     * The dialect of a name in its newest version, such as {@code postgresql}.
     *
     * @throws org.aludel.core.error.AludelException when no provider knows the name
     */
    public static Dialect named(String name) {
        if (name.equals(StandardDialect.INSTANCE.name())) {
            return StandardDialect.INSTANCE;
        }
        return first(Dialects.class.getClassLoader(), provider -> provider.dialectNamed(name))
                .orElseThrow(() -> new InvalidStatementException(
                        CoreErrorCode.NO_DIALECT,
                        "There is no dialect named '" + name + "'. Add a module with a DialectProvider for it."));
    }

    private static Optional<Dialect> first(ClassLoader loader, Function<DialectProvider, Optional<Dialect>> question) {
        Optional<Dialect> others = ask(loader, question, false);
        if (others.isPresent()) {
            return others;
        }
        return ask(Dialects.class.getClassLoader(), question, true);
    }

    private static Optional<Dialect> ask(
            ClassLoader loader, Function<DialectProvider, Optional<Dialect>> question, boolean own) {
        for (DialectProvider provider : ServiceLoader.load(DialectProvider.class, loader)) {
            boolean isOwn = provider.getClass().getModule() == Dialects.class.getModule()
                    && provider.getClass().getName().startsWith(Dialects.class.getPackageName());
            if (isOwn == own) {
                Optional<Dialect> dialect = question.apply(provider);
                if (dialect.isPresent()) {
                    return dialect;
                }
            }
        }
        return Optional.empty();
    }
}
