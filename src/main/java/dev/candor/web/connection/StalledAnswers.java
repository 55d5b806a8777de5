package dev.candor.web.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.concurrent.TimeUnit;

/** Closes a connection whose client takes nothing of what waits for it. Slow is fine, as long as there is progress. */
final class StalledAnswers extends IdleStateHandler {
    private final Watch watch;

    StalledAnswers(Watch watch) {
        super(true, 0, watch.patience().stalled().toMillis(), 0, TimeUnit.MILLISECONDS);
        this.watch = watch;
    }

    @Override
    protected void channelIdle(ChannelHandlerContext context, IdleStateEvent event) {
        ChannelOutboundBuffer waiting = context.channel().unsafe().outboundBuffer();
        if (waiting != null && waiting.totalPendingWriteBytes() > 0) {
            watch.close(context);
        }
    }
}
