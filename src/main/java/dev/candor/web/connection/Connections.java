package dev.candor.web.connection;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ServerChannel;

/**
 * Sees every connection of the server before a byte of it is read.
 *
 * <p>Quarkus and Vert.x show a connection only once there is a request on it, which is too late for one that never sends any.
 * Netty finds this class by its service file and makes it by itself, so what it goes by is told to the class.
 */
public final class Connections extends ChannelInitializerExtension {
    private static final OpenConnections OPEN = new OpenConnections();

    private static volatile Watch watch = Watch.USUAL;

    /** Asks Netty to look for it. Before the first server is started. */
    public static void observe() {
        System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
    }

    /** What connections from now on are kept to. */
    static void keepTo(Watch terms) {
        watch = terms;
    }

    /** Those that there are. */
    static OpenConnections open() {
        return OPEN;
    }

    @Override
    public void postInitializeServerListenerChannel(ServerChannel channel) {
        OPEN.listens(channel);
    }

    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        channel.pipeline().addLast(new Newcomer(watch, OPEN));
    }
}
