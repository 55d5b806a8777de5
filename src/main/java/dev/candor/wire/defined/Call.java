package dev.candor.wire.defined;

import dev.candor.catalog.door.DoorLayout;
import dev.candor.catalog.door.DoorSource;
import dev.candor.catalog.door.DoorTable;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a definition asks of a request beside its body: those headers that it names, and no other.
 *
 * @param place what stands at the open place of the path, not decoded; empty if there is none
 * @param headers by their names in lower case
 */
record Call(String place, Map<String, String> headers) {

    static Call of(DoorTable.Found found, HttpServerRequest request) {
        DoorLayout layout = found.door().layout();
        Map<String, String> headers = new HashMap<>();
        Stream.of(
                        Stream.of(layout.type()),
                        Stream.ofNullable(layout.identifier()).map(DoorLayout.Handed::from),
                        Stream.ofNullable(layout.optOut()).map(DoorLayout.OptOut::from))
                .flatMap(sources -> sources)
                .forEach(source -> {
                    if (source instanceof DoorSource.Header(String name) && request.getHeader(name) != null) {
                        headers.put(name, request.getHeader(name));
                    }
                });
        return new Call(found.place(), headers);
    }

    @Override
    public String toString() {
        return "Call";
    }
}
