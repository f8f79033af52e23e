package org.aludel.provider.bootstrap;

import java.io.File;
import java.lang.ref.WeakReference;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** Runs an application in a class loader of its own, as a server does, and tells whether that is let go afterwards. */
public final class UndeploymentProgram {

    private UndeploymentProgram() {}

    public static void main(String[] arguments) throws Exception {
        String classPath = arguments[0];
        List<WeakReference<ClassLoader>> undeployed = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            undeployed.add(deployed(classPath, i));
        }
        undeployed.remove(3); // caches of the platform may hold the last one until the next comes
        for (int i = 0; i < 50 && kept(undeployed) > 0; i++) {
            System.gc();
            Thread.sleep(100);
        }
        System.out.println("class loaders kept: " + kept(undeployed));
    }

    private static long kept(List<WeakReference<ClassLoader>> loaders) {
        return loaders.stream().filter(loader -> loader.get() != null).count();
    }

    private static WeakReference<ClassLoader> deployed(String classPath, int number) throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (ApplicationLoader loader = new ApplicationLoader(urls(classPath))) {
            Thread.currentThread().setContextClassLoader(loader);
            JdbcDataSource database = new JdbcDataSource();
            database.setURL("jdbc:h2:mem:undeployed-" + number + ";DB_CLOSE_DELAY=-1");
            @SuppressWarnings("unchecked") // as it is declared
            Consumer<DataSource> application =
                    (Consumer<DataSource>) loader.loadClass(DeployedApplication.class.getName())
                            .getConstructor()
                            .newInstance();
            application.accept(database);
            return new WeakReference<>(loader);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static URL[] urls(String classPath) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            urls.add(new File(entry).toURI().toURL());
        }
        return urls.toArray(URL[]::new);
    }

    /** Has all classes but those of the platform and of the driver, which is the server's. */
    private static final class ApplicationLoader extends URLClassLoader {

        ApplicationLoader(URL[] urls) {
            super(urls, ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            return name.startsWith("org.h2.") ? Class.forName(name) : super.findClass(name);
        }
    }
}
