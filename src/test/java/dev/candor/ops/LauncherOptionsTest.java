package dev.candor.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The launcher's promise that memory is never written to a file, asked of the Java that it starts. */
class LauncherOptionsTest {
    private static final Pattern OPTIONS = Pattern.compile("private_options='([^']+)'");

    @Test
    void javaWritesNoMemoryToFiles() throws IOException {
        String launcher = Files.readString(Path.of("candor"));
        Matcher options = OPTIONS.matcher(launcher);
        assertThat(options.find()).isTrue();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options.group(1).split(" ")));
        command.addAll(List.of("-XX:+PrintFlagsFinal", "-version"));

        Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
        String flags = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replaceAll(" +", " ");

        assertThat(flags)
                .contains(
                        "bool CreateCoredumpOnCrash = false",
                        "bool DisableAttachMechanism = true",
                        "ccstr ErrorFile = /dev/null",
                        "bool HeapDumpOnOutOfMemoryError = false",
                        "bool UsePerfData = false");
        assertThat(launcher)
                .containsSubsequence("java_options=\"$java_options $private_options\"", "ulimit -c 0", "exec ");
    }
}
