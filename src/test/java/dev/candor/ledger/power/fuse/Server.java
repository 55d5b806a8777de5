package dev.candor.ledger.power.fuse;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.candor.ledger.power.volume.Volume;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;

/**
 * The process of one file system. Standard input is the mounted device, descriptor 3 brings orders, a line each, and each is answered
 * with a line: {@code settle}, or {@code lose SEED SHARE}. When there is nobody any more who could give orders, it unmounts itself.
 */
public final class Server {
    private final Volume volume;
    private final Desk desk;
    private final Path mount;

    private Server(Path mount, Path disk) throws IOException {
        this.mount = mount;
        this.volume = new Volume(disk, Clock.systemUTC().instant());
        this.desk = new Desk(volume, Clock.systemUTC());
    }

    /**
     * Runs until it is unmounted.
     *
     * @param args where it is mounted, and a file that does not exist yet, for what was synced
     */
    public static void main(String[] args) throws IOException {
        Server server = new Server(Path.of(args[0]), Path.of(args[1]));
        Thread orders = new Thread(server::obey, "orders");
        orders.setDaemon(true);
        orders.start();
        new Kernel().serve(server::answer);
        System.exit(0);
    }

    private void answer(Request request, Reply reply) {
        synchronized (volume) {
            if (Desk.isAnswered(request)) {
                desk.answer(request, reply);
            }
        }
    }

    private void obey() {
        PrintStream out = new PrintStream(System.out, true, UTF_8);
        try (BufferedReader orders =
                new BufferedReader(new InputStreamReader(Files.newInputStream(Path.of("/proc/self/fd/3")), UTF_8))) {
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                obey(order.split(" ", -1));
                out.println("done");
            }
        } catch (IOException | RuntimeException broken) {
            out.println("failed: " + broken);
        } finally {
            unmount();
        }
    }

    private void obey(String[] order) {
        synchronized (volume) {
            if (order[0].equals("lose")) {
                volume.lose(new Random(Long.parseLong(order[1])), Double.parseDouble(order[2]));
            } else {
                volume.settle();
            }
        }
    }

    private void unmount() {
        try {
            new ProcessBuilder("umount", "-l", mount.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException failed) {
            System.err.println("not unmounted: " + failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        System.exit(0);
    }
}
