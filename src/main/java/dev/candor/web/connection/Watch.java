package dev.candor.web.connection;

import dev.candor.privacy.NetworkKey;
import io.netty.channel.ChannelHandlerContext;
import io.netty.util.concurrent.Future;
import java.net.InetAddress;
import java.util.function.Function;

/**
 * What every new connection is kept to.
 *
 * @param patience how long is waited for what
 * @param places how many connections each network has
 * @param networkOf the network of the other end, given its address
 * @param closed runs for each connection that is closed for one of these reasons
 */
record Watch(Patience patience, Places places, Function<InetAddress, NetworkKey> networkOf, Runnable closed) {
    /** Until the application has read its settings. */
    static final Watch USUAL = new Watch(Patience.USUAL, new Places(0), peer -> NetworkKey.EXEMPT, () -> {});

    /** Closes a connection for one of these reasons. */
    void close(ChannelHandlerContext connection) {
        closed.run();
        Future<?> unused = connection.close();
    }
}
