package dev.candor.journey.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Leads a search through places, and keeps what it finds. */
public final class Scan {
    private static final int PART = 1 << 20;

    private final Search search;
    private final Finds finds = new Finds();

    public Scan(Search search) {
        this.search = search;
    }

    /** What it searches for. */
    public Search search() {
        return search;
    }

    /** Everything found so far. */
    public Finds finds() {
        return finds;
    }

    /** Searches bytes that are there already. */
    public void bytes(String area, String place, byte[] content) {
        finds.count(area, content.length);
        search.within(content, 0, content.length, (form, end) -> finds.add(form, area, place));
    }

    /** Searches a file to its end; one that has just been removed holds nothing. */
    public void file(String area, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = into(area, file.toString())) {
            in.transferTo(out);
        } catch (NoSuchFileException gone) {
            // The server removes files of its own while it runs.
            finds.count(area, 0);
        }
    }

    /** Searches every file of a folder; the area of each is told by its path within the folder, empty to leave it out. */
    public void folder(Path folder, Function<Path, String> areaOf) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            String area = areaOf.apply(folder.relativize(file));
            // A file's name may tell as much as its content.
            bytes(
                    "names of files",
                    file.toString(),
                    Forms.utf8(folder.relativize(file).toString()));
            if (!area.isEmpty()) {
                file(area, file);
            }
        }
    }

    /** Searches what is written into it. */
    public OutputStream into(String area, String place) {
        return new Reading(area, place);
    }

    /** A content that comes in parts; the end of each part is seen again with the next. */
    private final class Reading extends OutputStream {
        private final String area;
        private final String place;
        private final byte[] window = new byte[search.longest() + PART];
        private int seen;
        private int filled;

        Reading(String area, String place) {
            this.area = area;
            this.place = place;
        }

        @Override
        public void write(int single) {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] content, int offset, int length) {
            int from = offset;
            int left = length;
            while (left > 0) {
                int taken = Math.min(left, window.length - filled);
                System.arraycopy(content, from, window, filled, taken);
                filled += taken;
                from += taken;
                left -= taken;
                if (filled == window.length) {
                    look();
                }
            }
        }

        @Override
        public void close() {
            look();
        }

        private void look() {
            search.within(window, seen, filled, (form, end) -> finds.add(form, area, place));
            finds.count(area, filled - seen);
            int kept = Math.min(filled, search.longest());
            System.arraycopy(window, filled - kept, window, 0, kept);
            seen = kept;
            filled = kept;
        }
    }
}
