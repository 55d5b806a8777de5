package dev.candor.ledger.audit;

import java.util.ArrayList;
import java.util.List;

/** What is wrong in one way: how often, and the first few. */
public final class Findings {
    private static final int SHOWN = 10;

    private final String name;
    private final List<String> first = new ArrayList<>();
    private int count;

    Findings(String name) {
        this.name = name;
    }

    void add(Object what) {
        count++;
        if (first.size() < SHOWN) {
            first.add(what.toString());
        }
    }

    public int count() {
        return count;
    }

    String details() {
        return count == 0 ? "" : "\n" + name + ":\n  " + String.join("\n  ", first) + (count > SHOWN ? "\n  ..." : "");
    }
}
