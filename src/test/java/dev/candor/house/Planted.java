package dev.candor.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Small classes that break one rule each, in {@code src/test/resources/planted/<RULE>}.
 *
 * <p>They are compiled here and not with the tests, because they stand in the real rooms' packages, and because Quarkus
 * would take a planted entity or resource of the test classes for a part of the application.
 */
final class Planted {
    private static final Path SOURCES = Path.of("src/test/resources/planted");
    private static final Path MAIN = Path.of("src/main/java");

    private final JavaClasses classes;

    private Planted(JavaClasses classes) {
        this.classes = classes;
    }

    /** Compiles everything planted into an empty folder. */
    static Planted into(Path output) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        List<String> options =
                List.of("-d", output.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none", "-nowarn");
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            complaints, files, null, options, null, files.getJavaFileObjectsFromPaths(sources()))
                    .call();
            if (!compiled) {
                throw new IllegalStateException("what is planted does not compile:\n" + complaints);
            }
        }
        return new Planted(new ClassFileImporter().importPath(output));
    }

    /** What is planted, in rooms as they are marked. */
    private static List<Path> sources() throws IOException {
        try (Stream<Path> planted = Files.walk(SOURCES);
                Stream<Path> main = Files.walk(MAIN)) {
            return Stream.concat(
                            planted.filter(Files::isRegularFile),
                            main.filter(file -> file.endsWith("package-info.java")))
                    .toList();
        }
    }

    /** Names of the folders. */
    static Set<String> folders() throws IOException {
        try (Stream<Path> folders = Files.list(SOURCES)) {
            return folders.map(folder -> folder.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    /** The simple names of the files in a folder. */
    static Set<String> namesIn(String folder) throws IOException {
        try (Stream<Path> files = Files.list(SOURCES.resolve(folder))) {
            return files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }

    /** The compiled classes of a folder. */
    JavaClasses classesIn(String folder) throws IOException {
        Set<String> names = namesIn(folder);
        return classes.that(DescribedPredicate.describe("in " + folder, type -> names.contains(outermost(type))));
    }

    private static String outermost(JavaClass type) {
        return type.getName().substring(type.getPackageName().length() + 1).replaceFirst("\\$.*", "");
    }
}
