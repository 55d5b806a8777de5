package dev.candor.web.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Answers a WebSocket frame that breaks the protocol with the code that says so (RFC 6455, 7.1.7 and 7.4.1): 1002, 1007 or 1009.
 * Vert.x just ends the connection. When the server ends, the code is 1001.
 */
final class FrameGuard extends ChannelDuplexHandler {
    /** Codes from here on do not exist (RFC 6455, 7.4.2); Netty's decoder lets them pass. */
    private static final int BEYOND_ALL_CODES = 5000;

    /** What is unread when a connection is closed resets it, and takes our answer along: the rest is read and thrown away. */
    private static final long LINGER_MILLIS = 1_000;

    private final OpenConnections open;
    private boolean failed;
    private @Nullable Future<?> end;

    FrameGuard(OpenConnections open) {
        this.open = open;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        if (open.isEnding()) {
            // Once the handshake that is being answered just now is through.
            context.executor().execute(() -> fail(context, WebSocketCloseStatus.ENDPOINT_UNAVAILABLE));
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof OpenConnections.End) {
            fail(context, WebSocketCloseStatus.ENDPOINT_UNAVAILABLE);
        }
        context.fireUserEventTriggered(event);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        if (end != null) {
            end.cancel(false);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (failed) {
            ReferenceCountUtil.release(message);
            if (message instanceof CloseWebSocketFrame) {
                close(context);
            }
        } else if (message instanceof CloseWebSocketFrame close && close.statusCode() >= BEYOND_ALL_CODES) {
            close.release();
            fail(context, WebSocketCloseStatus.PROTOCOL_ERROR);
        } else if (message instanceof CloseWebSocketFrame close && !hasText(close.content())) {
            close.release();
            fail(context, WebSocketCloseStatus.INVALID_PAYLOAD_DATA);
        } else {
            context.fireChannelRead(message);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable fault) {
        if (fault instanceof CorruptedWebSocketFrameException broken) {
            fail(context, broken.closeStatus());
        } else {
            context.fireExceptionCaught(fault);
        }
    }

    /** Whether the reason behind the code is UTF-8; Netty's decoder takes a character that is cut off at the end. */
    private static boolean hasText(ByteBuf content) {
        int length = content.readableBytes() - Short.BYTES;
        return length <= 0
                || ByteBufUtil.isText(content, content.readerIndex() + Short.BYTES, length, StandardCharsets.UTF_8);
    }

    private void fail(ChannelHandlerContext context, WebSocketCloseStatus status) {
        if (!failed) {
            failed = true;
            // The status' own words: what a client sent is quoted to nobody.
            Future<?> unused = context.writeAndFlush(new CloseWebSocketFrame(status));
            end = context.executor().schedule(() -> close(context), LINGER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private static void close(ChannelHandlerContext context) {
        Future<?> unused = context.close();
    }
}
