package dev.candor.house;

import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All rules of the house, by the names of their constants. */
public final class HouseRules {
    private static final List<Class<?>> KEEPERS =
            List.of(FloorRules.class, StageRules.class, DoorRules.class, ChanceRules.class, SpeechRules.class);

    private HouseRules() {}

    /** Every {@code static final ArchRule}: a rule that is written is a rule that is checked. */
    public static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new TreeMap<>();
        for (Class<?> keeper : KEEPERS) {
            for (Field field : keeper.getDeclaredFields()) {
                if (field.getType() == ArchRule.class) {
                    rules.put(field.getName(), valueOf(field));
                }
            }
        }
        return rules;
    }

    private static ArchRule valueOf(Field field) {
        try {
            return (ArchRule) field.get(null);
        } catch (IllegalAccessException unreadable) {
            throw new IllegalStateException("a rule must not be private: " + field.getName(), unreadable);
        }
    }
}
