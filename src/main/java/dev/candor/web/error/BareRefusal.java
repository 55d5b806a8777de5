package dev.candor.web.error;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/**
 * What the server itself refuses before any route hears of it, and without a word: what is no HTTP (Vert.x), and an address that
 * {@link java.net.URI} takes for none (Quarkus). Here it gets its words (RFC 9457).
 */
public final class BareRefusal {
    private static final String NO_ADDRESS =
            "It is no HTTP, or its address is none: characters that an address has no place for"
                    + " are sent as percent-escapes (RFC 3986).";
    private static final String TOO_LARGE = "Its first line or its headers are larger than this server reads.";

    private BareRefusal() {}

    /** The answer, with words if it is such a refusal. All others pass as they are. */
    public static HttpResponse explained(HttpResponse answer) {
        return switch (answer.status().code()) {
            case 400 -> explained(answer, "The request was not understood", NO_ADDRESS);
            case 414, 431 -> explained(answer, "The request was not read", TOO_LARGE);
            default -> answer;
        };
    }

    private static HttpResponse explained(HttpResponse answer, String title, String detail) {
        if (!isBare(answer)) {
            return answer;
        }
        byte[] words =
                new Problem(answer.status().code(), title, detail).toJson().getBytes(StandardCharsets.UTF_8);
        ByteBuf body = Unpooled.wrappedBuffer(words);
        FullHttpResponse explained = new DefaultFullHttpResponse(answer.protocolVersion(), answer.status(), body);
        explained
                .headers()
                .set(answer.headers())
                .set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .set(HttpHeaderNames.CONTENT_LENGTH, words.length);
        return explained;
    }

    // Doors and pages say how long an answer may be kept, whatever it is: theirs is bare on purpose. An answer to HEAD
    // has no
    // length here, and no body.
    private static boolean isBare(HttpResponse answer) {
        return answer instanceof FullHttpResponse whole
                && !whole.content().isReadable()
                && answer.headers().contains(HttpHeaderNames.CONTENT_LENGTH)
                && !answer.headers().contains(HttpHeaderNames.CONTENT_TYPE)
                && !answer.headers().contains(HttpHeaderNames.CACHE_CONTROL);
    }
}
