package dev.candor.journey.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.journey.scan.Mark.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search finds each form of each mark wherever it stands, and takes chance for chance. */
class ScanTest {
    private static final Mark ADDRESS = Mark.of(Kind.ADDRESS, "82.163.94.117");
    private static final Mark ADDRESS_6 = Mark.of(Kind.ADDRESS, "2001:db8::7a2c:91bd:4f5e:c013");
    private static final Mark MAPPED = Mark.of(Kind.ADDRESS, "::ffff:91.204.77.38");
    private static final Mark IDENTIFIER = Mark.of(Kind.IDENTIFIER, "8d1c7f3a-52be-4c19-9a60-e1f04b7d2c83");
    private static final Mark EMAIL = new Mark(Kind.EMAIL, "qozibufemaradu", "qozibufemaradu@mail.example.org");
    private static final List<Mark> MARKS = List.of(ADDRESS, ADDRESS_6, MAPPED, IDENTIFIER, EMAIL);

    private static final Search SEARCH = Search.of(MARKS);

    private final Random lots = new Random(7);

    @Test
    void findsEveryFormOfEveryMarkWhereverItStands() {
        for (Mark mark : MARKS) {
            for (Form form : Forms.of(mark)) {
                for (int before : new int[] {0, 1, 7, 8, 1000}) {
                    byte[] content = noise(before + form.bytes().length + 5);
                    System.arraycopy(form.bytes(), 0, content, before, form.bytes().length);

                    assertThat(encodingsIn(content)).as(form.toString()).contains(form.encoding());
                }
            }
        }
    }

    @Test
    void findsWhatIsSplitBetweenTwoParts(@TempDir Path folder) throws IOException {
        byte[] text = EMAIL.core().getBytes(StandardCharsets.UTF_8);
        for (int shift = 0; shift <= text.length; shift++) {
            byte[] content = new byte[3 << 20];
            // The window holds a part and as much as the longest form.
            int border = (1 << 20) + SEARCH.longest();
            System.arraycopy(text, 0, content, border - shift, text.length);
            Path file = Files.write(folder.resolve("content"), content);
            Scan scan = new Scan(SEARCH);

            scan.file("file", file);

            assertThat(scan.finds().certain()).hasSize(1);
            assertThat(scan.finds().allBytes()).isEqualTo(content.length);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"82.163.94.117", "x82.163.94.117y", "117.94.163.82", "::FFFF:82.163.94.117", "52:a3:5e:75"})
    void findsAnAddressInTexts(String text) {
        assertThat(marksIn(text.getBytes(StandardCharsets.UTF_8))).contains(ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2001:db8::7a2c:91bd:4f5e:c013",
                "2001:DB8:0:0:7A2C:91BD:4F5E:C013",
                "2001:0db8:0000:0000:7a2c:91bd:4f5e:c013",
                "20010db8000000007a2c91bd4f5ec013"
            })
    void findsALongAddressInTexts(String text) {
        assertThat(marksIn(text.getBytes(StandardCharsets.UTF_8))).contains(ADDRESS_6);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2", "3"})
    void findsATextInBase64AtAnyPosition(int before) {
        byte[] text = ("x".repeat(before) + EMAIL.value() + "y").getBytes(StandardCharsets.UTF_8);

        assertThat(marksIn(Base64.getEncoder().encode(text))).contains(EMAIL);
        assertThat(marksIn(Base64.getUrlEncoder().encode(text))).contains(EMAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MD5", "SHA-1", "SHA-256"})
    void findsUnkeyedDigests(String algorithm) throws NoSuchAlgorithmException {
        for (Mark mark : List.of(ADDRESS, ADDRESS_6, IDENTIFIER, EMAIL)) {
            byte[] digest =
                    MessageDigest.getInstance(algorithm).digest(mark.value().getBytes(StandardCharsets.UTF_8));

            assertThat(marksIn(digest)).contains(mark);
            assertThat(marksIn(HexFormat.of().withUpperCase().formatHex(digest).getBytes(StandardCharsets.UTF_8)))
                    .contains(mark);
            assertThat(marksIn(Base64.getEncoder().encode(digest))).contains(mark);
        }
    }

    @Test
    void findsAnIdentifierInBytesOfEitherOrder() {
        byte[] bytes = HexFormat.of().parseHex(IDENTIFIER.value().replace("-", ""));
        byte[] mixed = HexFormat.of().parseHex("3a7f1c8dbe52194c9a60e1f04b7d2c83");

        assertThat(marksIn(bytes)).contains(IDENTIFIER);
        assertThat(marksIn(mixed)).contains(IDENTIFIER);
    }

    @Test
    void takesChanceForChance() {
        List<Mark> marks = marksAndControls();
        Scan scan = new Scan(Search.of(marks));
        byte[] content = noise(10_000);
        for (int i = 0; i < marks.size(); i += 10) {
            put(marks.get(i), content, 20 * i / 10);
        }

        scan.bytes("noise", "noise", content);

        assertThat(scan.finds().faintly("4 bytes", Kind.ADDRESS)).isEqualTo(10);
        assertThat(scan.finds().beyondChance(marks)).isEmpty();
    }

    @Test
    void takesMoreThanChanceForALeak() {
        List<Mark> marks = marksAndControls();
        Scan scan = new Scan(Search.of(marks));
        byte[] content = noise(10_000);
        for (int i = 0; i < 12; i++) {
            put(marks.get(i), content, 20 * i);
        }

        scan.bytes("rows", "rows", content);

        assertThat(scan.finds().certain()).isEmpty();
        assertThat(scan.finds().beyondChance(marks))
                .containsExactlyInAnyOrder(
                        "12 of 100 addresses as 4 bytes in rows, and of the controls 0",
                        "12 of 100 addresses as 4 bytes in everywhere, and of the controls 0");
    }

    @Test
    void countsWhatItReads(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("one"), "0123456789");
        Scan scan = new Scan(SEARCH);

        scan.folder(folder, file -> "files");
        try (OutputStream out = scan.into("stream", "stream")) {
            out.write(1);
        }

        assertThat(scan.finds().bytes()).containsEntry("files", 10L).containsEntry("stream", 1L);
    }

    @Test
    void readsNamesOfFiles(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(EMAIL.core() + ".txt"), "");
        Scan scan = new Scan(SEARCH);

        scan.folder(folder, file -> "");

        assertThat(scan.finds().certain()).extracting(Sighting::mark).containsOnly(EMAIL);
    }

    /** A hundred that are sent, three hundred that are not. */
    private List<Mark> marksAndControls() {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Kind kind = i < 100 ? Kind.ADDRESS : Kind.CONTROL;
            marks.add(Mark.of(kind, "83." + (100 + i / 200) + "." + (16 + i % 200) + "." + (16 + lots.nextInt(200))));
        }
        return marks;
    }

    private static void put(Mark mark, byte[] content, int at) {
        System.arraycopy(AddressForms.bytesOf(mark.value()), 0, content, at, 4);
    }

    private static List<String> encodingsIn(byte[] content) {
        List<String> encodings = new ArrayList<>();
        SEARCH.within(content, 0, content.length, (form, end) -> encodings.add(form.encoding()));
        return encodings;
    }

    private static List<Mark> marksIn(byte[] content) {
        List<Mark> marks = new ArrayList<>();
        SEARCH.within(content, 0, content.length, (form, end) -> marks.add(form.mark()));
        return marks;
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        lots.nextBytes(noise);
        return noise;
    }
}
