package dev.candor.wire.defined;

import dev.candor.catalog.Catalog;
import dev.candor.catalog.door.DoorDefinition;
import dev.candor.catalog.door.DoorTable;
import dev.candor.ingest.Ingestor;
import dev.candor.wire.Desk;
import dev.candor.wire.DoorTerms;
import dev.candor.wire.Doors;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The one route of all doors by definition. Which of them it is, is asked of the catalogue at each request. */
@Singleton
class DefinedResource {
    private static final String PREFLIGHT_HEADERS = "*, authorization, content-type, content-encoding";

    private final Doors doors;
    private final Ingestor ingestor;
    private final Catalog catalog;

    DefinedResource(Doors doors, Ingestor ingestor, Catalog catalog) {
        this.doors = doors;
        this.ingestor = ingestor;
        this.catalog = catalog;
    }

    void open(@Observes Router router) {
        doors.openFurther(router, this::find);
    }

    private Optional<Doors.Opening> find(RoutingContext context) {
        HttpServerRequest request = context.request();
        HostAndPort authority = request.authority();
        String host = authority == null ? "" : authority.host();
        return catalog.doors().find(host, context.normalizedPath()).map(found -> opening(found, request));
    }

    private Doors.Opening opening(DoorTable.Found found, HttpServerRequest request) {
        DoorDefinition door = found.door();
        Desk desk = new DefinedDesk(ingestor, door, Call.of(found, request));
        Map<HttpMethod, Desk> desks = new HashMap<>();
        for (String method : door.methods()) {
            desks.put(HttpMethod.valueOf(method), desk);
        }
        String methods = String.join(", ", door.methods());
        if (!door.isOpenToPages()) {
            desks.put(HttpMethod.OPTIONS, new NoPreflight(methods));
        }
        return new Doors.Opening(
                new DoorTerms(
                        door.maxBody(),
                        DoorTerms.DROP_IN.patience(),
                        true,
                        new DoorTerms.Cors(methods, PREFLIGHT_HEADERS)),
                desks);
    }
}
