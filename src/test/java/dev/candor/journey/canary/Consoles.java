package dev.candor.journey.canary;

import dev.candor.wire.RawFrame;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Consoles and what pretends to be one: sockets with marked handshakes, good frames, and frames that RFC 6455 forbids. */
final class Consoles {
    private static final int TEXT = 0x81;
    private static final int TEXT_BEGINS = 0x01;
    private static final int GOES_ON = 0x00;
    private static final int ENDS = 0x80;
    private static final int BINARY = 0x82;
    private static final int PING = 0x89;
    private static final int PONG = 0x8A;
    private static final Duration SILENCE = Duration.ofMillis(150);

    private final Shooter shooter;
    private final Letters letters;

    Consoles(Shooter shooter, Letters letters) {
        this.shooter = shooter;
        this.letters = letters;
    }

    /** Everything, once. */
    void all() {
        talk(HasuraShots.frames());
        talkInPieces();
        for (byte[] frame : forbidden()) {
            break6455(frame);
        }
    }

    /** Sends frames from one console; it must hear nothing. */
    void talk(List<String> frames) {
        try (Line line = open()) {
            for (String frame : frames) {
                line.send(RawFrame.masked(TEXT, Letters.utf8(letters.marks().fill(frame))));
            }
            line.send(RawFrame.masked(BINARY, Letters.utf8(letters.marks().fill("<email> <address>"))));
            checkSilence(line, 1);
        } catch (IOException failed) {
            shooter.complain("a console lost its socket: " + failed);
        }
    }

    private void talkInPieces() {
        try (Line line = open()) {
            byte[] good = Letters.utf8(letters.marks().fill(HasuraShots.frames().getFirst()));
            line.send(RawFrame.masked(TEXT_BEGINS, Arrays.copyOfRange(good, 0, 40)));
            line.send(RawFrame.masked(PING, new byte[] {1}));
            line.send(RawFrame.masked(GOES_ON, Arrays.copyOfRange(good, 40, 90)));
            line.send(RawFrame.masked(ENDS, Arrays.copyOfRange(good, 90, good.length)));
            // One whose end never comes.
            line.send(RawFrame.masked(TEXT_BEGINS, Arrays.copyOfRange(good, 0, 60)));
            checkSilence(line, 2);
        } catch (IOException failed) {
            shooter.complain("a console lost its socket: " + failed);
        }
    }

    private List<byte[]> forbidden() {
        Marks marks = letters.marks();
        byte[] text = Letters.utf8(marks.fill("{\"topic\":\"<email>\",\"data\":{\"<key_name>\":\"<address>\"}}"));
        byte[] notText = Arrays.copyOf(text, text.length + 2);
        notText[text.length] = (byte) 0xC3;
        notText[text.length + 1] = 0x28;
        byte[] unmasked = new byte[text.length + 2];
        unmasked[0] = (byte) TEXT;
        unmasked[1] = (byte) text.length;
        System.arraycopy(text, 0, unmasked, 2, text.length);
        List<byte[]> frames = new ArrayList<>();
        frames.add(RawFrame.masked(TEXT, notText));
        frames.add(unmasked);
        frames.add(RawFrame.masked(0xF1, text));
        frames.add(RawFrame.masked(0x83, text));
        frames.add(RawFrame.masked(ENDS, text));
        frames.add(RawFrame.masked(0x09, text));
        frames.add(RawFrame.masked(PING, Letters.utf8(marks.fill("<email>".repeat(6)))));
        frames.add(RawFrame.masked(0x88, Letters.utf8(marks.fill("\u0003\u00E8<email>"))));
        frames.add(RawFrame.masked(
                TEXT, Letters.utf8(marks.fill("{\"topic\":\"<email>\",\"x\":\"" + "y".repeat(70_000) + "\"}"))));
        frames.add(Letters.utf8(marks.fill("<email> <address> <token>")));
        return frames;
    }

    /** The server may close, with a code and no words of ours. */
    private void break6455(byte[] frame) {
        try (Line line = open()) {
            line.send(frame);
            byte[] rest = line.rest(SILENCE);
            // A pong gives a ping's content back by definition.
            shooter.judgeRest("broken frame", rest.length > 0 && (rest[0] & 0xFF) == PONG ? new byte[0] : rest);
        } catch (IOException closed) {
            shooter.judgeRest("closed socket", new byte[0]);
        }
    }

    private Line open() throws IOException {
        Line line = shooter.line();
        Answer answer = line.ask(letters.bare("GET /v1/ws?<key_name>=<email> HTTP/1.1\nUpgrade: websocket\n"
                + "Connection: Upgrade\nSec-WebSocket-Version: 13\nSec-WebSocket-Key: 7vibBtD8KS0EeEvbbJBePw==\n"
                + "Sec-WebSocket-Protocol: <token>\nSec-WebSocket-Extensions: permessage-deflate; <key_name>"));
        if (answer.status() != 101) {
            shooter.complain("a console's handshake was answered " + answer.status());
        }
        shooter.judgeRest("handshake", answer.raw());
        return line;
    }

    /** Answers to pings are all that comes. */
    private void checkSilence(Line line, int pings) throws IOException {
        line.send(RawFrame.masked(PING, new byte[] {1}));
        for (int i = 0; i < pings; i++) {
            byte[] pong = line.next(3);
            if (pong.length < 3 || (pong[0] & 0xFF) != PONG) {
                shooter.complain("a console's ping was not answered");
            }
        }
        if (line.rest(SILENCE).length > 0) {
            shooter.complain("a console heard something");
        }
    }
}
