package org.aludel.provider.unit;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;

/** Opens what URLs name. */
public final class Resources {

    private Resources() {}

    /**
     * Opens a URL without the platform's cache of jar files, which would show what a file was before it was replaced.
     * Jar files in jar files can be opened, too: {@code jar:file:/app.ear!/lib/a.jar!/META-INF/orm.xml}.
     *
     * @throws IOException when there is no such resource, or it cannot be read
     */
    public static InputStream open(URL url) throws IOException {
        try {
            URLConnection connection = url.openConnection();
            connection.setUseCaches(false);
            return connection.getInputStream();
        } catch (IOException e) {
            String form = url.toExternalForm();
            if (form.indexOf("!/") == form.lastIndexOf("!/")) {
                throw e;
            }
            int end = form.lastIndexOf("!/") + "!/".length();
            try (Archive archive = Archive.of(new URL(url, form.substring(0, end)))) {
                return archive.open(form.substring(end));
            }
        }
    }
}
