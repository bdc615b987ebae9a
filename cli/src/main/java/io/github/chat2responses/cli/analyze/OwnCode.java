package io.github.chat2responses.cli.analyze;

import io.github.chat2responses.rules.ClientLibraries.Library;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells an application's code from a library's own, and from tests. */
final class OwnCode {
    private static final Set<String> DEMOS = Set.of("example", "examples", "demo", "demos", "sample", "samples");
    private static final Pattern TEST = Pattern.compile(
            "(^|/)(test|tests|testing|integrationTest|testFixtures|it)/|(Test|Tests|IT|TestCase)\\.\\w+$");

    private OwnCode() {}

    /** Whether a package is of the library itself; its demonstrations show how applications use it. */
    static boolean isOf(Library library, String packageName) {
        return library.owns(packageName)
                && List.of(packageName.split("\\.")).stream().noneMatch(DEMOS::contains);
    }

    /** Whether a package is in one of these frameworks. */
    static boolean isOfFramework(List<String> frameworks, String packageName) {
        return frameworks.stream()
                        .anyMatch(prefix -> packageName.equals(prefix) || packageName.startsWith(prefix + "."))
                && List.of(packageName.split("\\.")).stream().noneMatch(DEMOS::contains);
    }

    /** Whether a file holds tests. */
    static boolean isTest(String path) {
        return TEST.matcher(path).find();
    }
}
