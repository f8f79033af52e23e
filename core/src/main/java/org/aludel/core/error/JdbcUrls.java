package org.aludel.core.error;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes JDBC URLs fit for messages and logs. */
public final class JdbcUrls {

    private static final String MASK = "***";

    /** A parameter whose name tells that its value is a secret. The value ends at the next parameter, never earlier. */
    private static final Pattern SECRET_PARAMETER = Pattern.compile(
            "([?&;:(,][^?&;:(,=]*(?:password|passwd|pwd|passphrase|secret|token|credential)[^?&;:(,=]*=)"
                    + "(?:\\{(?:[^}]|}})*}|[^&;]*)",
            Pattern.CASE_INSENSITIVE);

    /** Oracle writes {@code user/password@} before the host. */
    private static final Pattern ORACLE_CREDENTIALS = Pattern.compile("(?i)^(jdbc:oracle:[^:@/]+:)[^@(].*@");

    private JdbcUrls() {}

    /**
     * The URL without user information, passwords and other secrets. Where the end of a secret is not certain, more is
     * left out rather than less.
     */
    public static String masked(String url) {
        String text = ORACLE_CREDENTIALS.matcher(url).replaceFirst("$1" + MASK + "@");
        text = SECRET_PARAMETER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(match.group(1) + MASK));
        return withoutUserInfo(text);
    }

    private static String withoutUserInfo(String url) {
        int start = url.indexOf("//");
        if (start < 0) {
            return url;
        }
        int end = url.lastIndexOf('@', startOfParameters(url, start) - 1);
        return end < start ? url : url.substring(0, start + 2) + MASK + url.substring(end);
    }

    private static int startOfParameters(String url, int from) {
        for (int i = from; i < url.length(); i++) {
            if (url.charAt(i) == '?' || url.charAt(i) == ';') {
                return i;
            }
        }
        return url.length();
    }
}
