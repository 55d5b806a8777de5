package dev.candor.ops.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.contentOf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarXzTest {
    @TempDir
    Path folder;

    @Test
    void keepsLinksAndTheRightToBeExecuted() throws IOException {
        TarArchiveEntry link = new TarArchiveEntry("lib/short.so", TarConstants.LF_SYMLINK);
        link.setLinkName("program");

        TarXz.unpack(archive(file("lib/program", 0755), file("lib/text", 0644), link), folder);

        assertThat(folder.resolve("lib/program")).isExecutable();
        assertThat(Files.isExecutable(folder.resolve("lib/text"))).isFalse();
        assertThat(Files.readSymbolicLink(folder.resolve("lib/short.so"))).isEqualTo(Path.of("program"));
        assertThat(contentOf(folder.resolve("lib/short.so").toFile())).isEqualTo("x");
    }

    @Test
    void refusesAnEntryThatLeavesItsFolder() throws IOException {
        ByteArrayInputStream archive = archive(file("../outside", 0644));

        assertThatThrownBy(() -> TarXz.unpack(archive, folder.resolve("inside")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("outside");
    }

    private static TarArchiveEntry file(String name, int mode) {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setMode(mode);
        entry.setSize(1);
        return entry;
    }

    private static ByteArrayInputStream archive(TarArchiveEntry... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new XZCompressorOutputStream(bytes))) {
            for (TarArchiveEntry entry : entries) {
                tar.putArchiveEntry(entry);
                if (entry.getSize() > 0) {
                    tar.write("x".getBytes(StandardCharsets.US_ASCII));
                }
                tar.closeArchiveEntry();
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
