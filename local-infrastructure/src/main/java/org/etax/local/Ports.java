package org.etax.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Looks at loopback ports. */
public final class Ports {

    private Ports() {}

    /** Whether somebody accepts connections on the loopback port. */
    public static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 300);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
