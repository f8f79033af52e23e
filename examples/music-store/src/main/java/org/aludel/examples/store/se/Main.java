package org.aludel.examples.store.se;

import java.util.concurrent.CountDownLatch;

/** Runs the store until it is stopped. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        StoreServer server = StoreServer.start(Settings.ofSystemProperties());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "store-stop"));
        System.out.println("The store is open at " + server.address() + " (stop it with Ctrl-C)");
        new CountDownLatch(1).await();
    }
}
