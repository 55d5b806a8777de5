package dev.candor.journey.canary;

import dev.candor.journey.scan.Mark;
import dev.candor.journey.scan.Scan;
import dev.candor.journey.scan.Search;
import dev.candor.journey.scan.Sighting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Fires shots, each from another address of this machine, and complains of every answer that is against its door's manners. */
public final class Shooter {
    private static final int CREW = 8;
    private static final int LONGEST = 300;

    private final int port;
    private final Marks marks;
    private final Search search;
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Integer> statuses = Collections.synchronizedMap(new TreeMap<>());
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    public Shooter(int port, Marks marks, Search search) {
        this.port = port;
        this.marks = marks;
        this.search = search;
    }

    /** Fires all, a few at the same time, each over a connection of its own. */
    void fire(List<Shot> shots, Weather weather) {
        try (ExecutorService crew =
                Executors.newFixedThreadPool(CREW, Thread.ofVirtual().factory())) {
            shots.forEach(shot -> crew.execute(() -> fire(shot, weather)));
        }
    }

    /** Fires one and says what was answered. */
    Answer fire(Shot shot, Weather weather) {
        try (Line line = line()) {
            Answer answer = line.ask(shot.request());
            judge(shot, answer, weather);
            return answer;
        } catch (IOException failed) {
            complainUnlessEnding(shot, failed, weather);
            return Answer.NONE;
        }
    }

    /** Fires many at the same time, over a few connections that stay open. */
    void volley(List<Shot> shots, int connections, Weather weather) {
        try (ExecutorService crew = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < connections; i++) {
                int first = i;
                crew.execute(() -> fireEvery(connections, first, shots, weather));
            }
        }
    }

    /** A connection of its own, from an address that is a mark. */
    Line line() throws IOException {
        return new Line(port, marks.nextPeer().value());
    }

    /** Whatever was heard outside an answer: it must not hold a mark. */
    void judgeRest(String name, byte[] rest) {
        judgeContent(new Shot(name, new byte[0], Manners.BROKEN), rest);
    }

    void complain(String complaint) {
        complaints.add(complaint.substring(0, Math.min(LONGEST, complaint.length())));
    }

    /** What was against manners, or held a mark. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** How often each status was answered by each kind of door. */
    public Map<String, Integer> statuses() {
        return new TreeMap<>(statuses);
    }

    /** Every byte of every answer. */
    public byte[] heard() {
        synchronized (heard) {
            return heard.toByteArray();
        }
    }

    private void fireEvery(int step, int first, List<Shot> shots, Weather weather) {
        int next = first;
        while (next < shots.size()) {
            try (Line line = line()) {
                boolean open = true;
                while (open && next < shots.size()) {
                    Shot shot = shots.get(next);
                    Answer answer = line.ask(shot.request());
                    judge(shot, answer, weather);
                    next += step;
                    open = answer.status() != 0 && !answer.headText().contains("close");
                }
            } catch (IOException failed) {
                complainUnlessEnding(shots.get(next), failed, weather);
                next += step;
            }
        }
    }

    private void complainUnlessEnding(Shot shot, IOException failed, Weather weather) {
        if (weather != Weather.ENDING) {
            complain(shot + " was not answered: " + failed);
        }
    }

    private void judge(Shot shot, Answer answer, Weather weather) {
        statuses.merge(shot.manners() + " " + answer.status(), 1, Integer::sum);
        if (!shot.manners().allow(answer, weather)) {
            complain(weather + ": " + shot + " was answered " + answer.status() + " " + answer.bodyText());
        }
        judgeContent(shot, answer.raw());
    }

    private void judgeContent(Shot shot, byte[] content) {
        synchronized (heard) {
            heard.writeBytes(content);
        }
        Scan scan = new Scan(search);
        scan.bytes("answer", shot.name(), content);
        for (Sighting sighting : scan.finds().certain()) {
            Mark mark = sighting.mark();
            boolean repeated =
                    sighting.encoding().equals("text") && shot.manners().mayRepeat(mark, shot);
            if (!repeated) {
                complain("the answer to " + shot + " holds " + sighting);
            }
        }
    }
}
