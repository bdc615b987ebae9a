package io.github.chat2responses.recipes.clients;

import io.github.chat2responses.recipes.MigrationReport;
import io.github.chat2responses.recipes.clients.ClientTable.KeyRule;
import io.github.chat2responses.recipes.clients.ClientTable.Starter;
import io.github.chat2responses.recipes.config.Configuration;
import io.github.chat2responses.recipes.group.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openrewrite.SourceFile;

/**
 * Modules with the starter of a framework whose key is in no file. Variables of the environment give the key then, and code only
 * asks for the framework's own types, so neither settings nor calls tell that requests go to OpenAI.
 */
final class Starters {
    private static final Pattern COMMENT = Pattern.compile("(?s:<!--.*?-->)|(?m:^[ \\t]*(?://|/\\*|\\*).*$)");

    private final List<Known> known;
    private final List<Module> modules = new ArrayList<>();
    private final Set<Use> uses = new HashSet<>();

    /** A rule with its expressions, which are asked of every file. */
    private record Known(KeyRule rule, Pattern inBuild, Predicate<String> isCode) {
        static Known of(KeyRule rule) {
            Starter starter = starter(rule);
            return new Known(
                    rule,
                    Pattern.compile("[:>]\\s*(" + starter.artifact() + ")\\s*[:'\"<]"),
                    Pattern.compile(starter.code()).asMatchPredicate());
        }
    }

    /** A build file that has a starter. */
    private record Module(Place place, String folder, String artifact, KeyRule rule) {
        boolean holds(String path) {
            return path.startsWith(folder);
        }
    }

    /** A file that uses models of a framework; it may say whose they are. */
    private record Use(String path, KeyRule rule, boolean namesVendor) {}

    Starters(List<KeyRule> settings) {
        known = settings.stream()
                .filter(rule -> rule.starter() != null)
                .map(Known::of)
                .toList();
    }

    static boolean isBuild(SourceFile file) {
        String name = file.getSourcePath().getFileName().toString();
        return name.equals("pom.xml") || name.equals("build.gradle") || name.equals("build.gradle.kts");
    }

    void look(SourceFile build) {
        String text = COMMENT.matcher(build.printAll()).replaceAll(Starters::blank);
        String path = Place.path(build);
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        for (Known one : known) {
            Matcher named = one.inBuild().matcher(text);
            if (named.find()) {
                int line = newlines(text.substring(0, named.start(1))) + 1;
                modules.add(new Module(new Place(path, line), folder, named.group(1), one.rule()));
            }
        }
    }

    void look(String path, Collection<String> imports, BooleanSupplier namesVendor) {
        for (Known one : known) {
            if (imports.stream().anyMatch(one.isCode())) {
                uses.add(new Use(path, one.rule(), namesVendor.getAsBoolean()));
            }
        }
    }

    /** A row for each module that nothing else tells of. */
    List<MigrationReport.Row> rows(Configuration configuration, Collection<MigrationReport.Row> others) {
        return modules.stream()
                .filter(module -> isUsed(module) && !isSet(module.rule(), configuration))
                .filter(module -> others.stream()
                        .noneMatch(row -> module.holds(row.sourcePath())
                                && row.reason().equals(module.rule().advice())))
                .map(module -> ReportOtherClients.row(
                        module.place(),
                        ReportOtherClients.CODE,
                        module.artifact(),
                        module.rule().advice()))
                .toList();
    }

    private boolean isUsed(Module module) {
        List<Use> inside = uses.stream()
                .filter(use -> use.rule().equals(module.rule()) && module.holds(use.path()))
                .toList();
        return !inside.isEmpty() && inside.stream().noneMatch(Use::namesVendor);
    }

    /** Whether settings say what the server is, or that another starter's models are used. */
    private static boolean isSet(KeyRule rule, Configuration configuration) {
        return !configuration.settings(rule.host()).isEmpty()
                || configuration.settings(starter(rule).choice()).stream()
                        .anyMatch(choice -> !choice.value().equals("openai"));
    }

    private static Starter starter(KeyRule rule) {
        return Objects.requireNonNull(rule.starter());
    }

    /** Comments say nothing, but their lines count. */
    private static String blank(MatchResult comment) {
        return "\n".repeat(newlines(comment.group()));
    }

    private static int newlines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }
}
