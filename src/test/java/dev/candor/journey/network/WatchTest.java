package dev.candor.journey.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.Eventually;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The watch names who is not on this machine. No byte leaves it for this: the system's tables are written by hand. */
class WatchTest {
    private static final String HEADING =
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid " + " timeout inode";
    private static final long PROCESS = 4711;
    private static final long CHILD = 4712;

    @TempDir
    Path system;

    @ParameterizedTest
    @CsvSource({
        "tcp,0100007F:1F90,0200007F:D431,false",
        "tcp,00000000:1F90,00000000:0000,false",
        "tcp,0100007F:1F90,710200CB:01BB,true",
        "tcp,020200C0:A001,350200C0:0035,true",
        "tcp6,00000000000000000000000001000000:1F90,00000000000000000000000001000000:D431,false",
        "tcp6,0000000000000000FFFF00000100007F:1F90,0000000000000000FFFF00003105617F:D431,false",
        "tcp6,00000000000000000000000000000000:1F90,00000000000000000000000000000000:0000,false",
        "tcp6,0000000000000000FFFF00000100007F:1F90,0000000000000000FFFF0000710200CB:01BB,true",
        "tcp6,B80D0120000000000000000001000000:9C40,B80D0120000000000000000002000000:01BB,true",
        "udp,0100007F:8000,3500007F:0035,false",
        "udp,0100007F:8000,00000000:0000,false",
        "udp,00000000:8000,00000000:0000,true",
        "udp,020200C0:8000,350200C0:0035,true",
        "udp6,00000000000000000000000000000000:14E9,00000000000000000000000000000000:0000,true"
    })
    void tellsWhatLeavesFromWhatStays(String table, String local, String remote, boolean leaves) {
        SocketLine socket = SocketLine.parse(table, line(local, remote, "01", 99));

        assertThat(socket.leaves()).as(socket.toString()).isEqualTo(leaves);
    }

    @Test
    void namesWhoIsNotHere() throws IOException {
        table(
                "tcp",
                line("0100007F:1F90", "0200007F:D431", "01", 11),
                line("020200C0:A001", "710200CB:01BB", "02", 12));
        table("udp6", line("B80D0120000000000000000001000000:9C40", "B80D0120000000000000000035000000:0035", "01", 13));
        holds(PROCESS, "socket:[11]", "socket:[12]", "pipe:[14]", "anon_inode:[eventpoll]");
        holds(CHILD, "socket:[13]");

        Watch watch = look();

        assertThat(watch.strangers())
                .containsExactly(
                        "tcp from 192.0.2.2 port 40961 to 203.0.2.113 port 443",
                        "udp6 from 2001:db8:0:0:0:0:0:1 port 40000 to 2001:db8:0:0:0:0:0:35 port 53");
        assertThat(watch.seen()).isEqualTo(3);
    }

    @Test
    void leavesOtherProcessesAlone() throws IOException {
        table("tcp", line("020200C0:A001", "710200CB:01BB", "01", 12), line("020200C0:A002", "710200CB:01BB", "06", 0));
        holds(PROCESS, "socket:[11]");
        holds(CHILD);

        assertThat(look().strangers()).isEmpty();
    }

    @Test
    void forgetsNobodyWhoHasGone() throws IOException {
        table("tcp", line("020200C0:A001", "710200CB:01BB", "01", 12));
        holds(PROCESS, "socket:[12]");
        Watch watch = look();
        table("tcp");

        watch.look();

        assertThat(watch.looks()).isEqualTo(2);
        assertThat(watch.strangers()).hasSize(1);
    }

    @Test
    void outlivesTheProcess() {
        assertThat(look().strangers()).isEmpty();
    }

    @Test
    void saysThatItSeesNothing() throws IOException {
        table("tcp", "no line of such a table");
        Watch watch = look();
        assertThat(watch.strangers()).isEmpty();

        for (int i = 0; i < 50; i++) {
            watch.look();
        }

        assertThat(watch.strangers()).singleElement().asString().startsWith("unknown");
    }

    @Test
    void seesSocketsOfThisMachine() throws IOException {
        Assumptions.assumeTrue(Watch.isPossible(), "only Linux shows its sockets");
        long self = ProcessHandle.current().pid();
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
                Watch watch = Watch.over(self, () -> List.of(self))) {
            assertThat(client.isConnected()).isTrue();
            assertThat(Eventually.isTrue(Duration.ofSeconds(10), () -> watch.seen() >= 2))
                    .isTrue();
            assertThat(new SystemTables(Path.of("/proc")).sockets(self))
                    .filteredOn(socket -> socket.remote().port() == server.getLocalPort())
                    .isNotEmpty()
                    .noneMatch(SocketLine::leaves);
        }
    }

    private Watch look() {
        Watch watch = new Watch(new SystemTables(system), PROCESS, () -> List.of(PROCESS, CHILD));
        watch.look();
        return watch;
    }

    private void table(String name, String... lines) throws IOException {
        Path folder = Files.createDirectories(system.resolve(PROCESS + "/net"));
        Files.writeString(folder.resolve(name), HEADING + "\n" + String.join("", lines));
    }

    private void holds(long process, String... targets) throws IOException {
        Path folder = Files.createDirectories(system.resolve(process + "/fd"));
        for (int i = 0; i < targets.length; i++) {
            Files.createSymbolicLink(folder.resolve(Integer.toString(i)), Path.of(targets[i]));
        }
    }

    private static String line(String local, String remote, String state, long inode) {
        return "   0: " + local + " " + remote + " " + state + " 00000000:00000000 00:00000000 00000000     0        0 "
                + inode + " 1 ffff888003fd0000 100 0 0 10 0\n";
    }
}
