package io.github.chat2responses.recipes.clients;

import io.github.chat2responses.recipes.MigrationReport;
import io.github.chat2responses.recipes.assistants.AssistantsUses;
import io.github.chat2responses.recipes.clients.ClientTable.KeyRule;
import io.github.chat2responses.recipes.config.Configuration;
import io.github.chat2responses.recipes.config.Setting;
import io.github.chat2responses.recipes.group.Claims;
import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.recipes.openaijava.FileScope;
import io.github.chat2responses.recipes.source.Glance;
import io.github.chat2responses.rules.ApiHost;
import io.github.chat2responses.rules.ClientLibraries;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.J;

/** What one run found of clients and settings that no recipe rewrites. */
public final class OtherClients {
    private final ClientTable table = ClientTable.load();
    private final ClientLibraries libraries = ClientLibraries.load();
    private final AssistantsUses uses = new AssistantsUses(libraries);
    private final Configuration configuration = new Configuration();
    private final Starters starters = new Starters(table.settings());
    private final List<MigrationReport.Row> calls = new ArrayList<>();
    /** Whether a type is of a client; files import the same ones again and again. */
    private final Map<String, Boolean> imported = new HashMap<>();

    /** The first setting of each kind in each file. */
    private final Map<String, Found> settings = new LinkedHashMap<>();

    /** A setting, and what is said of it. */
    private record Found(Setting setting, KeyRule rule) {}

    OtherClients() {}

    void look(J.CompilationUnit file, Glance glance, Claims claims) {
        lookForAssistants(file, glance, claims);
        starters.look(Place.path(file), glance.imports(), () -> namesVendor(glance));
        if (glance.imports().stream().anyMatch(this::isOfClient) && !namesVendor(glance)) {
            FileScope scope = new FileScope(file);
            new ClientCalls(table, libraries, glance.imports())
                    .visit(
                            file,
                            (place, what, client) -> calls.add(ReportOtherClients.row(
                                    scope.place(place), ReportOtherClients.CODE, what, client.advice())));
        }
    }

    /**
     * Assistants are reported whatever the host is: only OpenAI and Azure had them. A recipe that rewrites them says more of what
     * it knows.
     */
    private void lookForAssistants(J.CompilationUnit file, Glance glance, Claims claims) {
        List<AssistantsUses.Use> found = uses.in(file, glance);
        if (!found.isEmpty()) {
            FileScope scope = new FileScope(file);
            found.stream()
                    .filter(use -> !claims.have(scope.place(use.place())))
                    .forEach(use -> calls.add(
                            ReportOtherClients.row(scope.place(use.place()), use.code(), use.what(), use.advice())));
        }
    }

    private boolean isOfClient(String name) {
        return imported.computeIfAbsent(
                name, any -> table.clients().stream().anyMatch(client -> client.owns(any, libraries)));
    }

    private boolean namesVendor(Glance glance) {
        return glance.texts().stream().anyMatch(this::namesVendor);
    }

    private boolean namesVendor(J.Literal literal) {
        String text = String.valueOf(literal.getValue());
        return libraries.named(text).filter(ApiHost.OTHER::equals).isPresent();
    }

    void lookAtBuild(SourceFile build) {
        starters.look(build);
    }

    void look(SourceFile file) {
        configuration.read(file);
        Configuration.rewritten(file, setting -> {
            if (!setting.isOfTest()) {
                table.settings().stream()
                        .filter(rule -> rule.fits(setting.key(), setting.value()))
                        .findFirst()
                        .ifPresent(rule -> first(Place.path(file), setting, rule));
            }
            return setting.value();
        });
    }

    private void first(String path, Setting setting, KeyRule rule) {
        settings.merge(
                path + " " + rule.key(),
                new Found(setting, rule),
                (one, other) -> one.setting().place().compareTo(other.setting().place()) <= 0 ? one : other);
    }

    /** The report, once every file was seen. */
    List<MigrationReport.Row> rows() {
        List<MigrationReport.Row> rows = new ArrayList<>(calls);
        settings.values().stream()
                .filter(found -> !isOther(found.rule().host()))
                .forEach(found -> rows.add(
                        ReportOtherClients.row(found.setting(), found.rule().advice())));
        rows.addAll(starters.rows(configuration, List.copyOf(rows)));
        rows.sort(Comparator.comparing(MigrationReport.Row::sourcePath).thenComparing(MigrationReport.Row::line));
        return rows;
    }

    /** Whether all that is known of a base URL is that it is another vendor's. */
    private boolean isOther(String key) {
        List<Setting> urls = configuration.settings(key);
        return !urls.isEmpty()
                && urls.stream()
                        .allMatch(url -> configuration.values(url.value()).texts().stream()
                                .anyMatch(text -> ApiHost.of(text)
                                        .filter(ApiHost.OTHER::equals)
                                        .isPresent()));
    }
}
