package dev.candor.journey.canary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All that clients, browsers and attackers do to one server, in an order that a test can choose. */
public final class Traffic {
    private static final int CONNECTIONS = 48;
    private static final Pattern SESSION = Pattern.compile("(?i)set-cookie: (__Host-candor=[^;\r\n]+)");
    private static final String ACCOUNT = "name=Operator&email=operator%40candor.test&password=";

    private final Shooter shooter;
    private final Letters letters;
    private final OwnShots own;
    private final PageShots pages;
    private final DoorShots doors;
    private final Consoles consoles;
    private String session = "";

    public Traffic(Shooter shooter, Marks marks, String ingestKey) {
        this.shooter = shooter;
        this.letters = new Letters(marks);
        this.own = new OwnShots(letters, ingestKey);
        this.pages = new PageShots(letters);
        this.doors = new DoorShots(letters);
        this.consoles = new Consoles(shooter, letters);
    }

    /** Every kind of request once, one after the other. */
    public void everything(Weather weather) {
        shooter.fire(new HasuraShots(letters).all(), weather);
        shooter.fire(new RefineShots(letters).all(), weather);
        shooter.fire(own.all(), weather);
        shooter.fire(doors.all(), weather);
        shooter.fire(pages.all(), weather);
        shooter.fire(pages.manifests(shooter.fire(pages.drawing("/t/hasura/manifest.json"), weather)), weather);
        shooter.fire(pages.broken(), weather);
        consoles.all();
        signIns(weather);
    }

    /** Good requests of every machine door, many at a time: for moments in which something else happens. */
    public void hurry(int rounds, Weather weather) {
        List<Shot> shots = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            HasuraShots.reports().forEach((name, body) -> shots.add(hasura(name, body)));
            RefineShots.reports().forEach(report -> shots.add(refine(report)));
            shots.addAll(doors.reports());
            shots.addAll(own.kept(2));
            shots.addAll(own.batches(1, 5));
        }
        shooter.volley(shots, CONNECTIONS, weather);
    }

    /** The same requests again and again, so that whoever they say has sent them has no allowance left. */
    public void tooMany(int senders, int times) {
        List<Shot> shots = new ArrayList<>();
        for (int i = 0; i < senders; i++) {
            List<Shot> once = new ArrayList<>(doors.reports());
            once.add(hasura("too many", HasuraShots.CLI));
            RefineShots.reports().forEach(report -> once.add(refine(report)));
            once.addAll(own.kept(1));
            once.addAll(own.batches(1, 3));
            once.forEach(shot -> shots.addAll(Collections.nCopies(times, shot)));
        }
        shooter.volley(shots, CONNECTIONS, Weather.FAIR);
        consoles.talk(HasuraShots.frames());
    }

    /** So many events of every built-in type but the app starts. */
    public void ofEveryType(int count) {
        List<Shot> shots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            HasuraShots.reports().forEach((name, body) -> shots.add(hasura(name, body)));
            RefineShots.reports().forEach(report -> shots.add(refine(report)));
            shots.add(link());
        }
        for (int i = 0; i < count / 10; i++) {
            shots.addAll(doors.reports());
        }
        shots.addAll(own.batches(Math.max(1, count / 200), 200));
        shots.addAll(new RefineShots(letters).starts(100));
        shooter.volley(shots, CONNECTIONS, Weather.FAIR);
        // A socket takes two hundred frames in one go.
        List<String> frames = HasuraShots.frames();
        for (int sent = 0; sent < 2 * count; sent += 10 * frames.size()) {
            consoles.talk(Collections.nCopies(10, frames).stream()
                    .flatMap(List::stream)
                    .toList());
        }
    }

    /** Whether an event is stored just now. */
    public boolean isStored() {
        return shooter.fire(own.kept(1).getFirst(), Weather.NO_DATABASE).status() == 200;
    }

    /** Starts of apps, which make the day's pseudonyms. */
    public void starts(int count) {
        shooter.fire(new RefineShots(letters).starts(count), Weather.FAIR);
    }

    /** Events whose rows hold the kept mark. */
    public void kept(int count, Weather weather) {
        shooter.fire(own.kept(count), weather);
    }

    /** Forms of strangers, filled in as people do who do not know the password; limits are reached. */
    public void signIns(Weather weather) {
        for (int i = 0; i < 8; i++) {
            Answer drawn = shooter.fire(pages.drawing("/sign-in?to=/p<path>"), weather);
            if (drawn.status() == 200) {
                String email = i < 4 ? "<email>" : "operator@candor.test";
                shooter.fire(
                        pages.filled("/sign-in", drawn, "email=" + email + "&password=<password>&to=<path>"), weather);
            }
        }
    }

    /** Makes the first account, after a try with a password that is too short; walks through the team's pages. */
    public void setUp(String setupPath, String password) {
        Answer drawn = shooter.fire(pages.drawing(setupPath), Weather.FAIR);
        shooter.fire(pages.filled(setupPath, drawn, "name=<person>&email=<email>&password=short"), Weather.FAIR);
        Answer made = shooter.fire(pages.filled(setupPath, drawn, ACCOUNT + password), Weather.FAIR);
        Matcher cookie = SESSION.matcher(made.headText());
        if (!cookie.find()) {
            throw new IllegalStateException("no session: " + made.headText() + made.bodyText());
        }
        session = cookie.group(1);
        shooter.fire(pages.ofTheTeam(session), Weather.FAIR);
    }

    /** Events of a client, as somebody pastes them to draft a definition. */
    public static String pasted(Marks marks) {
        return marks.fill(Drafting.STRANGE_EVENT + "\n" + Drafting.EVENT);
    }

    /** Proposes the draft, among much that is none, and activates it; then its events come. For whoever was set up. */
    public void define(String draft) {
        new Drafting(shooter, pages, letters.marks(), session).all(draft);
        shooter.fire(Collections.nCopies(10, own.of(Drafting.EVENT)), Weather.FAIR);
    }

    private Shot hasura(String name, String body) {
        return new Shot("Hasura " + name, letters.json("/v1/http", body), Manners.HASURA);
    }

    private Shot link() {
        String first = "PATCH /projects/<project> HTTP/1.1\nContent-Type: application/json";
        byte[] body = Letters.utf8(letters.marks().fill("{\"email\":\"<email>\"}"));
        return new Shot("refine link", letters.with(first, body), Manners.REFINE);
    }

    private Shot refine(String[] report) {
        Manners manners = report[0].equals("/projects") ? Manners.PROJECTS : Manners.REFINE;
        return new Shot("refine " + report[0], letters.json(report[0], report[1]), manners);
    }
}
