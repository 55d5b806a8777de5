package dev.candor.ledger.power.volume;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Where everything stands: each name has one node, a node may have several names. */
final class Names {
    private final Map<Node, Map<String, Node>> folders = new HashMap<>();
    private final Map<Node, Set<Place>> places = new HashMap<>();

    /** A name in a folder. */
    record Place(Node folder, String name) {}

    Optional<Node> find(Place place) {
        return Optional.ofNullable(list(place.folder()).get(place.name()));
    }

    /** What is in a folder, by name. */
    Map<String, Node> list(Node folder) {
        return folders.getOrDefault(folder, Map.of());
    }

    /** All names of a node; none if it was removed. */
    Set<Place> placesOf(Node node) {
        return Set.copyOf(places.getOrDefault(node, Set.of()));
    }

    /** Gives a node one more name, and takes it from whoever had it. */
    void put(Node node, Place place) {
        remove(place);
        folders.computeIfAbsent(place.folder(), none -> new TreeMap<>()).put(place.name(), node);
        places.computeIfAbsent(node, none -> new HashSet<>()).add(place);
    }

    void remove(Place place) {
        Node node = folders.getOrDefault(place.folder(), new TreeMap<>()).remove(place.name());
        if (node != null) {
            places.getOrDefault(node, new HashSet<>()).remove(place);
        }
    }

    void setTo(Names other) {
        folders.clear();
        places.clear();
        other.places.forEach((node, all) -> all.forEach(place -> put(node, place)));
    }
}
