package dev.candor.journey.canary;

import dev.candor.journey.scan.Mark;
import dev.candor.journey.scan.Mark.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All marks of one run, the same for the same seed. They are dealt in turn, so that each is sent about as often as the others.
 *
 * <p>A core is fourteen letters or more by lot: in a terabyte of text chance writes none of them.
 */
public final class Marks {
    private static final int CONTROLS_TO_A_MARK = 3;
    private static final int SOME = 120;
    private static final int LETTERS = 14;
    private static final String CONSONANTS = "bcdfghjklmnpqrstvwxz";
    private static final String VOWELS = "aeiou";
    private static final Pattern GAP = Pattern.compile("<([a-z_]+)>");

    private final Random lots;
    private final Map<Kind, Deck> decks = new EnumMap<>(Kind.class);
    private final Deck peers = new Deck();

    public Marks(long seed) {
        lots = new Random(seed);
        addAddresses(new MarkedAddresses(lots));
        addIdentifiers();
        addWords();
        addSecrets();
        add(Kind.KEPT, 1, word -> Mark.of(Kind.KEPT, "3141.59.26"));
    }

    /** Every mark, controls included. */
    public Collection<Mark> all() {
        return decks.values().stream().flatMap(deck -> deck.marks.stream()).toList();
    }

    /** All of a kind. */
    public List<Mark> all(Kind kind) {
        return List.copyOf(deck(kind).marks);
    }

    /** The next of a kind. */
    public Mark next(Kind kind) {
        return deck(kind).next();
    }

    /** An address of this machine from which a connection can really be made. */
    public Mark nextPeer() {
        return peers.next();
    }

    /** Fills each gap, such as {@code <email>}, with the next mark of its kind. */
    public String fill(String template) {
        return GAP.matcher(template)
                .replaceAll(gap ->
                        Matcher.quoteReplacement(next(Kind.valueOf(gap.group(1).toUpperCase(Locale.ROOT)))
                                .value()));
    }

    private void addAddresses(MarkedAddresses draw) {
        addAlike(540, draw::open);
        addAlike(100, draw::closed);
        addAlike(60, draw::documented);
        addAlike(200, draw::mapped);
        draw.version6(300).forEach(address -> deck(Kind.ADDRESS).marks.add(Mark.of(Kind.ADDRESS, address)));
        int before = deck(Kind.ADDRESS).marks.size();
        addAlike(200, draw::here);
        peers.marks.addAll(deck(Kind.ADDRESS).marks.subList(before, before + 200));
        // So that every kind of request is sent from addresses of every sort.
        Collections.shuffle(deck(Kind.ADDRESS).marks, lots);
    }

    /** Marks and controls are one draw: which is which is by lot, too. */
    private void addAlike(int count, Function<Integer, List<String>> draw) {
        List<String> drawn = draw.apply(count * (1 + CONTROLS_TO_A_MARK));
        for (int i = 0; i < drawn.size(); i++) {
            Kind kind = i < count ? Kind.ADDRESS : Kind.CONTROL;
            deck(kind).marks.add(Mark.of(kind, drawn.get(i)));
        }
    }

    /** Random ones, and such as begin with a time. */
    private void addIdentifiers() {
        add(Kind.IDENTIFIER, 4 * SOME, word -> {
            boolean timed = lots.nextInt(3) == 0;
            long time = 0x019A_0000_0000L + lots.nextInt();
            long high = timed ? time << 16 | 0x7000 | lots.nextInt(0x1000) : (lots.nextLong() & ~0xF000L) | 0x4000L;
            long low = (lots.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | Long.MIN_VALUE;
            return Mark.of(Kind.IDENTIFIER, new UUID(high, low).toString());
        });
    }

    private void addWords() {
        add(Kind.EMAIL, SOME, word -> new Mark(Kind.EMAIL, word, word + "@mail.example.org"));
        add(Kind.PERSON, SOME, word -> new Mark(Kind.PERSON, word, "Ada " + word));
        add(Kind.PATH, SOME, word -> new Mark(Kind.PATH, word, "/home/" + word + "/acme.yaml"));
        add(Kind.HOST, SOME, word -> new Mark(Kind.HOST, word, word + ".internal.example"));
        add(Kind.KEY_NAME, SOME, word -> Mark.of(Kind.KEY_NAME, word));
        add(Kind.MESSAGE, SOME, word -> new Mark(Kind.MESSAGE, word, "Cannot read " + word + " of null"));
        add(Kind.PROJECT, SOME, word -> Mark.of(Kind.PROJECT, word.substring(0, 6) + "-" + word.substring(6)));
        add(Kind.AGENT, SOME, word -> new Mark(Kind.AGENT, word, "Mozilla/5.0 (X11; " + word + ") Chrome/120.0.0.0"));
        add(Kind.PLANTED, 40, word -> Mark.of(Kind.PLANTED, word));
    }

    private void addSecrets() {
        add(Kind.PASSWORD, SOME, word -> Mark.of(Kind.PASSWORD, word + "-9X"));
        add(Kind.TOKEN, SOME, word -> new Mark(Kind.TOKEN, word, "ck_my-project_" + word));
        add(Kind.TOKEN, SOME, word -> new Mark(Kind.TOKEN, word, "eyJhbGciOiJIUzI1NiJ9." + base64(word) + "." + word));
    }

    private Deck deck(Kind kind) {
        return decks.computeIfAbsent(kind, none -> new Deck());
    }

    /** Marks that are dealt in turn, from the first again after the last. */
    private static final class Deck {
        final List<Mark> marks = new ArrayList<>();
        private final AtomicInteger dealt = new AtomicInteger();

        Mark next() {
            return marks.get(Math.floorMod(dealt.getAndIncrement(), marks.size()));
        }
    }

    private void add(Kind kind, int count, Function<String, Mark> make) {
        for (int i = 0; i < count; i++) {
            deck(kind).marks.add(make.apply(word()));
        }
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        while (word.length() < LETTERS) {
            word.append(CONSONANTS.charAt(lots.nextInt(CONSONANTS.length())));
            word.append(VOWELS.charAt(lots.nextInt(VOWELS.length())));
        }
        return word.toString();
    }

    private static String base64(String text) {
        String claims = "{\"sub\":\"" + text + "\"}";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
    }
}
