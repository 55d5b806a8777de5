package dev.candor.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.candor.house.Conditions.access;
import static dev.candor.house.Conditions.construct;
import static dev.candor.house.Floors.belowTheDoors;
import static dev.candor.house.Floors.inRooms;
import static dev.candor.house.Floors.outsideRooms;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.qute.RawString;
import io.vertx.core.Vertx;
import io.vertx.core.dns.DnsClient;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.net.NetClient;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;
import java.util.Set;
import javax.net.SocketFactory;

/** Which technology is spoken where. */
final class DoorRules {
    static final ArchRule HTTP_IS_AT_THE_DOORS = noClasses()
            .that(belowTheDoors())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..",
                    "jakarta.servlet..",
                    "jakarta.websocket..",
                    "org.jboss.resteasy..",
                    "org.eclipse.microprofile.openapi..",
                    "io.vertx..",
                    "io.netty..",
                    "io.quarkus.vertx..",
                    "io.quarkus.websockets..",
                    "io.quarkus.qute..",
                    "java.net.http..",
                    "com.sun.net.httpserver..")
            .because("what a room does must not depend on how it was asked; a job, a test and a door ask the same way");

    static final ArchRule NO_REACTIVE_CHAINS = noClasses()
            .that(belowTheDoors())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.smallrye.mutiny..", "io.reactivex..", "org.reactivestreams..")
            .because("only the way of an event is asynchronous, and a CompletionStage says that");

    static final ArchRule SQL_IS_WHERE_TABLES_ARE = noClasses()
            .that(inRooms("event", "ingest", "web", "wire", "admin", "portal"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "org.postgresql..",
                    "io.agroal..",
                    "jakarta.persistence..",
                    "io.quarkus.hibernate.orm..",
                    "org.hibernate",
                    "org.hibernate.query..",
                    "org.flywaydb..")
            .because("these rooms own no table, and each table is spoken to by its owner only");

    static final ArchRule MARKUP_IS_MADE_BY_WEB = noClasses()
            .that(outsideRooms("web"))
            .should()
            .accessTargetWhere(construct(RawString.class))
            .because("text that skips escaping is made in one room, or a stored value becomes a script");

    /** It reads PostgreSQL's programs out of a jar, which Java calls an address too. */
    private static final String READS_A_JAR = "dev.candor.ops.embedded.Binaries";

    static final ArchRule NOTHING_GOES_OUT = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(READS_A_JAR)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.net.http..",
                    "java.rmi..",
                    "javax.naming..",
                    "jakarta.mail..",
                    "jakarta.ws.rs.client..",
                    "org.eclipse.microprofile.rest.client..",
                    "io.vertx.ext.web.client..",
                    "io.vertx.ext.mail..",
                    "org.apache.http..",
                    "okhttp3..")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(
                    URLConnection.class,
                    Socket.class,
                    SocketChannel.class,
                    AsynchronousSocketChannel.class,
                    DatagramSocket.class,
                    DatagramChannel.class,
                    SocketFactory.class,
                    HttpClient.class,
                    WebSocketClient.class,
                    NetClient.class,
                    DnsClient.class)
            .orShould()
            .accessTargetWhere(access("goes out", DoorRules::goesOut))
            .because("the database is all that Candor speaks to; each further address is the operator's to set, in a"
                    + " room that says so");

    /** Ways out that stand on classes which are harmless otherwise. A name is looked up by asking a server. */
    private static boolean goesOut(JavaAccess<?> access) {
        String name = access.getName();
        if (access.getTargetOwner().isEquivalentTo(URL.class)) {
            return name.startsWith("open") || name.equals("getContent");
        }
        if (access.getTargetOwner().isAssignableTo(InetAddress.class)) {
            return Set.of(
                            "getByName",
                            "getAllByName",
                            "getLocalHost",
                            "getHostName",
                            "getCanonicalHostName",
                            "isReachable")
                    .contains(name);
        }
        if (access.getTargetOwner().isAssignableTo(Vertx.class)) {
            return name.contains("Client") || name.equals("createDatagramSocket");
        }
        return access.getTargetOwner().isEquivalentTo(InetSocketAddress.class) && name.equals("getHostName");
    }

    private DoorRules() {}
}
