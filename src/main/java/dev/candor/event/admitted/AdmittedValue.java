package dev.candor.event.admitted;

import dev.candor.event.raw.RawValue;
import dev.candor.event.rule.Treatment;
import java.util.List;
import java.util.Map;

/** Properties that a definition lists, each with the raw value and the treatment that it must still undergo. */
public sealed interface AdmittedValue {

    /**
     * One property.
     *
     * @param path where the property stands, as its definition writes it
     * @param treatment what must be done to it
     * @param value a scalar; never an array or an object
     */
    record Leaf(String path, Treatment treatment, RawValue value) implements AdmittedValue {
        @Override
        public String toString() {
            return "Leaf";
        }
    }

    /** Properties under one key, in the definition's spelling: a client's own key names never come this far. */
    record Node(Map<String, AdmittedValue> values) implements AdmittedValue {
        public static final Node EMPTY = new Node(Map.of());
    }

    /** A bounded list of properties. */
    record Items(List<AdmittedValue> values) implements AdmittedValue {}
}
