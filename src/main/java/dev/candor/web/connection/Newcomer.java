package dev.candor.web.connection;

import dev.candor.privacy.NetworkKey;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.util.concurrent.Future;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The first handler of a connection: finds it a place, and hands over to a {@link Guard} as soon as it is known that HTTP/1.1 is
 * spoken, which with TLS takes a while.
 */
final class Newcomer extends ChannelInboundHandlerAdapter {
    private final Watch watch;
    private final OpenConnections open;
    private @Nullable Future<?> deadline;

    Newcomer(Watch watch, OpenConnections open) {
        this.watch = watch;
        this.open = open;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        if (!findPlace(context.channel())) {
            watch.close(context);
            return;
        }
        open.opened(context.channel());
        long millis = watch.patience().head().toMillis();
        deadline = context.executor().schedule(() -> giveUp(context), millis, TimeUnit.MILLISECONDS);
        context.pipeline().addFirst(new StalledAnswers(watch));
        handOver(context);
        context.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        context.fireChannelRead(message);
        handOver(context);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        if (deadline != null) {
            deadline.cancel(false);
        }
    }

    private boolean findPlace(Channel channel) {
        if (!(channel.remoteAddress() instanceof InetSocketAddress address) || address.getAddress() == null) {
            return true;
        }
        NetworkKey network = watch.networkOf().apply(address.getAddress());
        boolean found = watch.places().take(network);
        if (found) {
            Future<?> unused =
                    channel.closeFuture().addListener(closed -> watch.places().giveBack(network));
        }
        return found;
    }

    private void handOver(ChannelHandlerContext context) {
        ChannelHandlerContext encoder = context.pipeline().context(HttpResponseEncoder.class);
        if (encoder != null && !context.isRemoved()) {
            // Behind the encoder, so that what the guard writes is encoded, too.
            context.pipeline().addAfter(encoder.name(), "guard", new Guard(watch, open));
            context.pipeline().remove(this);
        }
    }

    /** HTTP/2 is switched off; who switches it on again has Vert.x' own limits for it. */
    private void giveUp(ChannelHandlerContext context) {
        if (context.pipeline().get(Http2ConnectionHandler.class) == null) {
            watch.close(context);
        }
    }
}
