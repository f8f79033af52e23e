package org.aludel.core.dialect.mysql;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aludel.core.dialect.DatabaseInfo;

/**
 * The version of a server, down to the patch release, in which MySQL brings new grammar, too.
 *
 * @param major the first number
 * @param minor the second number
 * @param patch the third number
 */
public record ServerVersion(int major, int minor, int patch) {

    private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)(?:\\.(\\d+))?");

    /** MariaDB calls itself 5.5.5 before its true version where it fears old clients. */
    private static final Pattern MARIADB =
            Pattern.compile("(?i)(?:^5\\.5\\.5-)?(\\d+)\\.(\\d+)(?:\\.(\\d+))?[^ ]*-mariadb");

    /** The version of a MariaDB server, by whichever driver and under whichever name it reports; empty for others. */
    public static Optional<ServerVersion> ofMariaDb(DatabaseInfo database) {
        Matcher matcher = MARIADB.matcher(database.productVersion());
        if (matcher.find()) {
            return Optional.of(of(matcher));
        }
        return database.productName().equalsIgnoreCase("MariaDB") ? Optional.of(of(database)) : Optional.empty();
    }

    /** The version that the version text begins with; the numbers of the metadata where it has none. */
    public static ServerVersion of(DatabaseInfo database) {
        Matcher matcher = NUMBERS.matcher(database.productVersion());
        return matcher.lookingAt()
                ? of(matcher)
                : new ServerVersion(database.majorVersion(), database.minorVersion(), 0);
    }

    private static ServerVersion of(Matcher matcher) {
        String patch = matcher.group(3);
        return new ServerVersion(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                patch == null ? 0 : Integer.parseInt(patch));
    }

    /** True when this version is the given one or a later one. */
    public boolean isAtLeast(int otherMajor, int otherMinor, int otherPatch) {
        if (major != otherMajor) {
            return major > otherMajor;
        }
        return minor != otherMinor ? minor > otherMinor : patch >= otherPatch;
    }
}
