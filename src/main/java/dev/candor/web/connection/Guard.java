package dev.candor.web.connection;

import dev.candor.web.error.BareRefusal;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection of HTTP/1.1 that keeps its place without a request: one whose head or body does not come, or on which
 * nothing has happened since the last answer. While a request is being answered it waits.
 *
 * <p>While the server ends, the connection ends behind its answers, and its client is told so. What the server refused without a
 * word has its words from here on: {@link BareRefusal}.
 *
 * <p>A WebSocket has a patience of its own (the server's idle timeout): from its handshake on a {@link FrameGuard} stands here.
 */
final class Guard extends ChannelDuplexHandler {
    private final Watch watch;
    private final OpenConnections open;
    private @Nullable Future<?> look;
    private long lookAt;
    private long deadline;
    private boolean isExpecting;
    private int unanswered;
    private boolean bodyIsComing;

    Guard(Watch watch, OpenConnections open) {
        this.watch = watch;
        this.open = open;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        expectWithin(watch.patience().head(), context);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        open.answered(unanswered);
        expectNothing();
        if (look != null) {
            look.cancel(false);
            look = null;
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest) {
            unanswered++;
            open.asked();
            bodyIsComing = true;
            expectWithin(watch.patience().body(), context);
        }
        if (message instanceof LastHttpContent) {
            bodyIsComing = false;
            expectNextIfDone(context);
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        Object said = message instanceof HttpResponse answer ? BareRefusal.explained(answer) : message;
        boolean isInformational =
                said instanceof HttpResponse response && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        if (isInformational) {
            Future<?> unused = context.write(said, promise);
            if (((HttpResponse) said).status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS)) {
                context.pipeline().replace(this, "guard", new FrameGuard(open));
            }
            return;
        }
        if (said instanceof HttpResponse answer && open.isEnding()) {
            answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        if (said instanceof LastHttpContent) {
            writeEnd(context, said, promise.unvoid());
        } else {
            Future<?> unused = context.write(said, promise);
        }
    }

    private void writeEnd(ChannelHandlerContext context, Object message, ChannelPromise sent) {
        // With TLS the first request may have passed before this handler stood here.
        int answered = Math.min(1, unanswered);
        unanswered -= answered;
        Future<?> unused = context.write(message, sent);
        sent.addListener(done -> {
            open.answered(answered);
            endIfAsked(context);
        });
        expectNextIfDone(context);
    }

    private void endIfAsked(ChannelHandlerContext context) {
        if (open.isEnding() && unanswered == 0 && !bodyIsComing) {
            Future<?> unused = context.close();
        }
    }

    private void expectNextIfDone(ChannelHandlerContext context) {
        if (bodyIsComing) {
            return;
        }
        if (unanswered > 0) {
            expectNothing();
        } else {
            expectWithin(watch.patience().idle(), context);
        }
    }

    private void expectNothing() {
        isExpecting = false;
    }

    /**
     * Deadlines change several times with each request, and hardly one is ever reached: only the moment at which to look again is
     * in the event loop's schedule, and it moves only to come sooner.
     */
    private void expectWithin(Duration patience, ChannelHandlerContext context) {
        deadline = System.nanoTime() + patience.toNanos();
        isExpecting = true;
        if (look == null || deadline - lookAt < 0) {
            if (look != null) {
                look.cancel(false);
            }
            lookAgain(context, patience.toNanos());
        }
    }

    private void lookAgain(ChannelHandlerContext context, long nanos) {
        lookAt = deadline;
        look = context.executor().schedule(() -> look(context), nanos, TimeUnit.NANOSECONDS);
    }

    private void look(ChannelHandlerContext context) {
        look = null;
        long left = deadline - System.nanoTime();
        if (isExpecting && left > 0) {
            lookAgain(context, left);
        } else if (isExpecting) {
            watch.close(context);
        }
    }
}
