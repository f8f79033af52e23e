package org.aludel.core.sql;

import java.util.regex.Pattern;

/** What may be a name in a statement. Names are quoted by the dialect; what no quoting makes safe is refused here. */
final class Names {

    private static final Pattern FUNCTION =
            Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*(\\.[\\p{L}_][\\p{L}\\p{N}_$]*){0,2}");
    private static final Pattern OPERATOR_SYMBOL = Pattern.compile("[-+*/<>=~!@#%^&|`?:]{1,8}");
    private static final Pattern OPERATOR_WORD = Pattern.compile("[A-Za-z]+( [A-Za-z]+){0,3}");

    private Names() {}

    static void check(String what, String name) {
        if (name.isEmpty()) {
            throw StatementErrors.emptyName(what);
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ((c < ' ' || c > '~') && Character.isISOControl(c)) {
                throw StatementErrors.controlCharacter(what, c, i);
            }
        }
    }

    static void checkFunction(String name) {
        if (!FUNCTION.matcher(name).matches()) {
            throw StatementErrors.badFunctionName(name);
        }
    }

    static void checkOperator(String operator) {
        boolean symbol = OPERATOR_SYMBOL.matcher(operator).matches()
                && !operator.contains("--")
                && !operator.contains("/*")
                && !operator.contains("*/");
        if (!symbol && !OPERATOR_WORD.matcher(operator).matches()) {
            throw StatementErrors.badOperator(operator);
        }
    }

    static void checkHint(String text) {
        boolean comment = text.contains("*/") || text.contains("/*") || text.contains("--");
        if (comment || text.contains(";") || text.chars().anyMatch(Character::isISOControl)) {
            throw StatementErrors.badHint();
        }
    }
}
