package org.aludel.provider.unit;

import java.net.MalformedURLException;
import java.net.URL;
import java.util.regex.Pattern;

/**
 * Where a persistence unit is: a directory, whose URL ends with a slash, or a jar file, whose URL is that of the file. A
 * directory within a jar file, as {@code WEB-INF/classes} of a web application is, has a {@code jar:} URL with a slash at
 * the end.
 */
final class UnitRoot {

    /** The name of the file that describes the units of a root. */
    static final String PERSISTENCE_XML = "META-INF/persistence.xml";

    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+:.*");

    private UnitRoot() {}

    /** The root of a {@code META-INF/persistence.xml}. */
    static URL of(URL persistenceXml) throws MalformedURLException {
        String form = persistenceXml.toExternalForm();
        if (!form.endsWith("/" + PERSISTENCE_XML)) {
            return new URL(persistenceXml, ".");
        }
        String root = form.substring(0, form.length() - PERSISTENCE_XML.length());
        if (!root.startsWith("jar:") || !root.endsWith("!/")) {
            return new URL(persistenceXml, root);
        }
        String jar = root.substring("jar:".length(), root.length() - "!/".length());
        // A jar in a jar: what is left is a path in the outer jar, which only a jar: URL can name.
        return new URL(jar.contains("!/") && !jar.startsWith("jar:") ? "jar:" + jar : jar);
    }

    /** What a {@code jar-file} element means: a path from the directory or jar file that contains the root, or a URL. */
    static URL jarFile(URL root, String path) throws MalformedURLException {
        if (SCHEME.matcher(path).matches()) {
            return new URL(path);
        }
        String form = root.toExternalForm();
        String own = form.endsWith("/") ? form.substring(0, form.length() - 1) : form;
        URL container = new URL(root, own.substring(0, own.lastIndexOf('/') + 1));
        return new URL(container, path.replace(" ", "%20"));
    }
}
