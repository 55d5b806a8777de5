package dev.candor.ledger.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was synced stays, and what was not is forgotten: neither more nor less. */
class ForgetfulFolderIT {
    @TempDir
    Path home;

    private ForgetfulFolder disk;
    private Path folder;

    @BeforeEach
    void mount() throws IOException {
        Optional<String> impediment = ForgetfulFolder.impediment();
        assumeTrue(impediment.isEmpty(), () -> "forgetting is not tested: " + impediment.orElseThrow());
        folder = Files.createDirectory(home.resolve("machine"));
        disk = new ForgetfulFolder(folder, home.resolve("disk"));
    }

    @AfterEach
    void unmount() throws IOException {
        if (disk != null) {
            disk.close();
            assertThat(Mounts.at(folder)).isEmpty();
        }
    }

    @Test
    void forgetsAFileThatWasNeverSynced() throws IOException {
        write("file", "lost");
        assertThat(folder.resolve("file")).hasContent("lost");

        disk.lose(1, 0);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void keepsWhatWasSyncedAndForgetsWhatWasWrittenSince() throws IOException {
        write("file", "kept");
        sync("file");
        write("file", "lost, and longer than that");

        disk.lose(1, 0);

        assertThat(folder.resolve("file")).hasContent("kept");
    }

    @Test
    void keepsSyncedWritesAsTheyAre() throws IOException {
        write("file", "kept", StandardOpenOption.DSYNC);

        disk.lose(1, 0);

        assertThat(folder.resolve("file")).hasContent("kept");
    }

    @Test
    void forgetsThatAFileWasCutOff() throws IOException {
        write("file", "kept".repeat(3000));
        sync("file");
        try (FileChannel file = FileChannel.open(folder.resolve("file"), StandardOpenOption.WRITE)) {
            file.truncate(5000);
            file.write(ByteBuffer.wrap(new byte[] {1}), 9000);
        }

        disk.lose(1, 0);

        assertThat(folder.resolve("file")).hasContent("kept".repeat(3000));
    }

    @Test
    void forgetsANewNameUntilTheFolderIsSynced() throws IOException {
        write("before", "kept");
        sync("before");
        Files.move(folder.resolve("before"), folder.resolve("after"));
        disk.lose(1, 0);
        assertThat(folder).isDirectoryNotContaining("glob:**/after");
        assertThat(folder.resolve("before")).hasContent("kept");

        Files.move(folder.resolve("before"), folder.resolve("after"), StandardCopyOption.ATOMIC_MOVE);
        sync("");
        disk.lose(1, 0);

        assertThat(folder).isDirectoryNotContaining("glob:**/before");
        assertThat(folder.resolve("after")).hasContent("kept");
    }

    @Test
    void bringsBackAFileWhoseRemovalWasNotSynced() throws IOException {
        write("file", "kept");
        sync("file");
        Files.delete(folder.resolve("file"));

        disk.lose(1, 0);

        assertThat(folder.resolve("file")).hasContent("kept");
    }

    @Test
    void keepsEverythingOnceItHasSettled() throws IOException {
        Files.createDirectories(folder.resolve("a/b"));
        write("a/b/file", "kept");
        disk.settle();

        disk.lose(1, 0);

        assertThat(folder.resolve("a/b/file")).hasContent("kept");
    }

    @Test
    void sometimesWritesAPageByItself() throws IOException {
        write("file", "old ".repeat(4096));
        sync("file");
        write("file", "new ".repeat(4096));

        disk.lose(1, 0.5);

        assertThat(Files.readString(folder.resolve("file")))
                .contains("old ")
                .contains("new ")
                .hasSize(4 * 4096);
    }

    private void write(String name, String text, OpenOption... further) throws IOException {
        OpenOption[] options = new OpenOption[further.length + 2];
        options[0] = StandardOpenOption.CREATE;
        options[1] = StandardOpenOption.WRITE;
        System.arraycopy(further, 0, options, 2, further.length);
        Files.writeString(folder.resolve(name), text, options);
    }

    private void sync(String name) throws IOException {
        try (FileChannel file = FileChannel.open(folder.resolve(name))) {
            file.force(true);
        }
    }
}
