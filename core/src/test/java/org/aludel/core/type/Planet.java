package org.aludel.core.type;

/** An enum for tests; one of its constants has a body, and so a class of its own. */
enum Planet {
    VENUS("v"),
    EARTH("e"),
    SATURN("s") {
        @Override
        boolean hasRings() {
            return true;
        }
    };

    private final String sign;

    Planet(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    boolean hasRings() {
        return false;
    }
}
