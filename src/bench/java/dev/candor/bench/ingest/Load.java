package dev.candor.bench.ingest;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Sends requests to an application over many connections, on one thread, and takes no more of the processor than it must: it shares
 * it with what is measured.
 */
final class Load implements AutoCloseable {
    private static final long NANOS_OF_MILLI = 1_000_000;
    private static final long PATIENCE_MILLIS = 10_000;

    private final Requests requests;
    private final Selector selector = Selector.open();
    private final List<Conversation> conversations = new ArrayList<>();
    private final Deque<Conversation> free = new ArrayDeque<>();
    private final Latencies latencies = new Latencies();
    private int open;
    private long stored;
    private long duplicates;
    private long answered;

    Load(int port, Requests requests, int connections) throws IOException {
        this.requests = requests;
        for (int i = 0; i < connections; i++) {
            Conversation conversation = new Conversation(port, requests.bytes());
            conversation.channel().register(selector, SelectionKey.OP_READ, conversation);
            conversations.add(conversation);
            free.add(conversation);
        }
    }

    /** Each connection sends its next request as soon as it has its answer. */
    Answers run(Duration time) throws IOException {
        long begin = System.nanoTime();
        long until = begin + time.toNanos();
        while (System.nanoTime() < until) {
            while (!free.isEmpty()) {
                send(free.poll(), System.nanoTime());
            }
            selector.select(this::turn, PATIENCE_MILLIS);
        }
        return answersSince(begin);
    }

    /**
     * Requests leave at a rate whatever becomes of those before, and what a late one waits for a connection counts as its own: or
     * whoever measures would wait with the one who is measured (G. Tene's "coordinated omission").
     */
    Answers runAt(double perSecond, Duration time) throws IOException {
        long begin = System.nanoTime();
        double interval = 1e9 / perSecond;
        long number = (long) (time.toNanos() / interval);
        long sent = 0;
        while (sent < number) {
            long now = System.nanoTime();
            while (sent < number && !free.isEmpty() && begin + (long) (sent * interval) <= now) {
                send(free.poll(), begin + (long) (sent++ * interval));
            }
            long wait = free.isEmpty() ? PATIENCE_MILLIS : (begin + (long) (sent * interval) - now) / NANOS_OF_MILLI;
            selector.select(this::turn, Math.max(1, wait));
        }
        return answersSince(begin);
    }

    private Answers answersSince(long begin) throws IOException {
        long deadline = System.nanoTime() + PATIENCE_MILLIS * NANOS_OF_MILLI;
        while (open > 0 && System.nanoTime() < deadline) {
            selector.select(this::turn, 1);
        }
        return new Answers(stored, duplicates, answered, open, System.nanoTime() - begin, latencies);
    }

    private void send(Conversation conversation, long due) throws IOException {
        conversation.due = due;
        open++;
        if (!conversation.send(requests)) {
            conversation.channel().register(selector, SelectionKey.OP_READ | SelectionKey.OP_WRITE, conversation);
        }
    }

    private void turn(SelectionKey key) {
        Conversation conversation = (Conversation) key.attachment();
        try {
            if (key.isWritable() && conversation.goOn()) {
                key.interestOps(SelectionKey.OP_READ);
            }
            if (key.isReadable() && conversation.receive()) {
                latencies.add(System.nanoTime() - conversation.due);
                stored += conversation.stored;
                duplicates += conversation.duplicates;
                answered += requests.events();
                open--;
                free.add(conversation);
            }
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() throws IOException {
        for (Conversation conversation : conversations) {
            conversation.close();
        }
        selector.close();
    }
}
