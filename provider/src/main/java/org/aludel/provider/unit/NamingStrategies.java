package org.aludel.provider.unit;

import java.util.Locale;
import org.aludel.orm.NamingStrategy;

/** The naming strategies that units can name by a word. */
public enum NamingStrategies implements NamingStrategy {

    /** Names as mappings have them. */
    STANDARD {
        @Override
        String changed(String name) {
            return name;
        }
    },

    /**
     * Small letters with {@code _} between words: {@code first_name} for {@code firstName}. A word begins with a capital letter
     * that is behind a small one or a digit, and before a small one or a digit; so {@code isoCodeA} is {@code iso_codea}. Those
     * are the rules of Hibernate's {@code PhysicalNamingStrategySnakeCaseImpl}, which Spring Boot sets by default.
     */
    SNAKE_CASE {
        @Override
        String changed(String name) {
            StringBuilder changed = new StringBuilder(name.length() + 4);
            for (int i = 0; i < name.length(); i++) {
                if (isBeginning(name, i)) {
                    changed.append('_');
                }
                changed.append(name.charAt(i));
            }
            return changed.toString().toLowerCase(Locale.ROOT);
        }
    };

    abstract String changed(String name);

    private static boolean isBeginning(String name, int place) {
        return place > 0
                && place < name.length() - 1
                && Character.isUpperCase(name.charAt(place))
                && isInWord(name.charAt(place - 1))
                && isInWord(name.charAt(place + 1));
    }

    private static boolean isInWord(char c) {
        return Character.isLowerCase(c) || Character.isDigit(c);
    }

    @Override
    public String table(String name) {
        return changed(name);
    }

    @Override
    public String column(String name) {
        return changed(name);
    }
}
