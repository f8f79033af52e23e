package org.aludel.generator;

import java.util.Locale;
import javax.lang.model.SourceVersion;

/** The names of members of static metamodel classes (section 5.1.1). */
final class Names {

    private Names() {}

    /** The name of a constant: large letters, with {@code _} before each that follows a small one. */
    static String constant(String name) {
        StringBuilder constant = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (i > 0 && Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1))) {
                constant.append('_');
            }
            constant.append(name.charAt(i));
        }
        return startable(legal(constant.toString()).toUpperCase(Locale.ROOT));
    }

    /** A name in which {@code _} stands for what Java does not allow in identifiers. */
    static String legal(String name) {
        StringBuilder legal = new StringBuilder();
        name.codePoints().forEach(c -> legal.appendCodePoint(Character.isJavaIdentifierPart(c) ? c : '_'));
        return legal.toString();
    }

    /** The name of the member that stands for an attribute: a word of the language gets {@code _} behind it. */
    static String member(String attribute) {
        return SourceVersion.isKeyword(attribute) ? attribute + "_" : attribute;
    }

    private static String startable(String name) {
        boolean digit = name.isEmpty() || !Character.isJavaIdentifierStart(name.codePointAt(0));
        return digit ? "_" + name : SourceVersion.isKeyword(name) ? name + "_" : name;
    }
}
