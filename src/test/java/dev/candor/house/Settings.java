package dev.candor.house;

import com.tngtech.archunit.core.domain.JavaClass;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The keys of all {@code @ConfigMapping} interfaces, as an operator writes them. */
public final class Settings {
    private Settings() {}

    /** Keys of the product. */
    public static Set<String> ofTheHouse() {
        Set<String> keys = new TreeSet<>();
        for (JavaClass type : Floors.MAIN) {
            if (type.isAnnotatedWith(ConfigMapping.class)) {
                Class<?> mapping = type.reflect();
                keys.addAll(keysOf(
                        mapping, mapping.getAnnotation(ConfigMapping.class).prefix()));
            }
        }
        return keys;
    }

    /** Keys of one mapping. A key that ends in a dot is the beginning of further keys that the operator makes up. */
    static Set<String> keysOf(Class<?> mapping, String prefix) {
        Set<String> keys = new TreeSet<>();
        collect(mapping, prefix, keys);
        return keys;
    }

    /** Whether a text has the key at the beginning of a line, set or commented out. */
    public static boolean isDocumented(String key, String text) {
        String end = key.endsWith(".") ? "" : "(?![\\w.-])";
        return Pattern.compile("(?m)^#? ?" + Pattern.quote(key) + end)
                .matcher(text)
                .find();
    }

    private static void collect(Class<?> group, String prefix, Set<String> keys) {
        for (Method method : group.getMethods()) {
            String key = keyOf(method, prefix);
            Class<?> type = valueOf(method.getGenericReturnType());
            if (Map.class.isAssignableFrom(method.getReturnType())) {
                keys.add(key + ".");
            } else if (type.isInterface() && type.getName().startsWith(Floors.HOUSE)) {
                collect(type, key, keys);
            } else {
                keys.add(key);
            }
        }
    }

    private static String keyOf(Method method, String prefix) {
        if (method.isAnnotationPresent(WithParentName.class)) {
            return prefix;
        }
        WithName named = method.getAnnotation(WithName.class);
        String name = named != null
                ? named.value()
                : method.getName().replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        return prefix + "." + name;
    }

    /** The type itself, or what an {@code Optional} or a list of it holds. */
    private static Class<?> valueOf(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return valueOf(arguments[arguments.length - 1]);
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }
}
