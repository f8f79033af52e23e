package org.aludel.testing.databases;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Asks whether a Docker engine listens, before the container library spends half a minute on finding out. */
final class DockerEngine {

    private static final Path DEFAULT_SOCKET = Path.of("/var/run/docker.sock");
    private static final int CONNECT_TIMEOUT_MILLIS = 500;
    private static final int DEFAULT_TCP_PORT = 2375;

    private DockerEngine() {}

    static boolean answers() {
        return answers(System.getenv("DOCKER_HOST"));
    }

    static boolean answers(@Nullable String dockerHost) {
        if (dockerHost == null || dockerHost.isEmpty()) {
            return listensOn(DEFAULT_SOCKET);
        }
        URI host;
        try {
            host = URI.create(dockerHost);
        } catch (IllegalArgumentException e) {
            return false;
        }
        if ("unix".equals(host.getScheme())) {
            return listensOn(Path.of(host.getPath()));
        }
        String name = host.getHost();
        return name != null && listensOn(name, host.getPort() < 0 ? DEFAULT_TCP_PORT : host.getPort());
    }

    private static boolean listensOn(Path socket) {
        if (!Files.exists(socket)) {
            return false;
        }
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static boolean listensOn(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_TIMEOUT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
