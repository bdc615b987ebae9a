package io.github.chat2responses.recipes.rawhttp;

import io.github.chat2responses.recipes.config.BoundProperties;
import io.github.chat2responses.recipes.config.Configuration;
import io.github.chat2responses.recipes.config.Injected;
import io.github.chat2responses.recipes.config.Setting;
import io.github.chat2responses.recipes.config.Values;
import io.github.chat2responses.rules.ApiHost;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openrewrite.SourceFile;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.TypeUtils;

/** URLs that a framework fills variables with, from the files of configuration of all profiles. */
final class ConfiguredUrls implements UrlSource {
    private final Configuration configuration;
    private final List<Origin> origins = new ArrayList<>();
    /** By a setting, the first variable that is filled from it. */
    private final Map<Setting, String> groups = new HashMap<>();

    /** A variable, with the settings and the literals of its default that change with it. */
    private record Origin(UrlOrigin url, Set<Setting> settings, Set<UUID> literals) {}

    ConfiguredUrls(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public List<UrlOrigin> find(List<J.CompilationUnit> files) {
        for (J.CompilationUnit file : files.stream().filter(Injected::isIn).toList()) {
            SourceIndex index = new SourceIndex(file);
            new JavaIsoVisitor<Integer>() {
                @Override
                public J.VariableDeclarations.NamedVariable visitVariable(
                        J.VariableDeclarations.NamedVariable variable, Integer p) {
                    if (variable.getVariableType() != null && TypeUtils.isString(variable.getType())) {
                        J.VariableDeclarations declaration =
                                getCursor().firstEnclosingOrThrow(J.VariableDeclarations.class);
                        declaration.getLeadingAnnotations().stream()
                                .flatMap(annotation -> Injected.text(annotation).stream())
                                .findFirst()
                                .or(() -> BoundProperties.of(getCursor()))
                                .ifPresent(text -> add(index, variable, declaration, text));
                    }
                    return super.visitVariable(variable, p);
                }
            }.visit(file, 0);
        }
        return origins.stream().map(Origin::url).toList();
    }

    private void add(
            SourceIndex index,
            J.VariableDeclarations.NamedVariable variable,
            J.VariableDeclarations declaration,
            String text) {
        Values values = configuration.values(text);
        if (values.texts().stream().noneMatch(TextUrls::isChat)) {
            return;
        }
        Set<Setting> settings = new HashSet<>(values.settings());
        settings.removeIf(setting -> !TextUrls.names(setting.value()));
        String group = settings.stream()
                .map(groups::get)
                .filter(known -> known != null)
                .findFirst()
                .orElse("setting " + variable.getId());
        settings.forEach(setting -> groups.putIfAbsent(setting, group));
        UrlOrigin url =
                new UrlOrigin(index.file(), variable, index.place(declaration), text, host(values, text), group);
        origins.add(new Origin(url, settings, literals(declaration)));
    }

    /** Whose server all profiles name; empty if they do not agree, or a value is not known. */
    private Optional<ApiHost> host(Values values, String text) {
        Values program = configuration.withoutTests().values(text);
        boolean isKnown =
                !values.isOpen() && !program.isOpen() && values.texts().stream().allMatch(TextUrls::isChat);
        Set<ApiHost> hosts = new TreeSet<>();
        values.texts().forEach(one -> ApiHost.of(one).ifPresent(hosts::add));
        if (hosts.contains(ApiHost.OTHER)) {
            return Optional.of(ApiHost.OTHER).filter(other -> hosts.size() == 1);
        }
        return isKnown && hosts.size() == 1 ? Optional.of(hosts.iterator().next()) : Optional.empty();
    }

    private static Set<UUID> literals(J code) {
        Set<UUID> found = new HashSet<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Literal visitLiteral(J.Literal literal, Integer p) {
                if (literal.getValue() instanceof String text && TextUrls.names(text)) {
                    found.add(literal.getId());
                }
                return literal;
            }
        }.visit(code, 0);
        return found;
    }

    /** A variable that is filled with URLs, what with, and from which settings. */
    record Filled(UrlOrigin url, Set<String> texts, Set<Setting> settings) {}

    List<Filled> filled() {
        return origins.stream()
                .map(origin -> new Filled(
                        origin.url(), configuration.values(origin.url().what()).texts(), origin.settings()))
                .toList();
    }

    /** What can set a URL from outside of these files, in the place of a default in them. */
    List<String> outside(UrlOrigin url) {
        return origins.stream()
                .filter(origin -> origin.url() == url)
                .flatMap(origin -> Stream.concat(
                        Stream.of(url.what()), origin.settings().stream().map(Setting::value)))
                .flatMap(text -> Configuration.defaulted(text, TextUrls::isChat).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** A file of configuration with the new values. */
    SourceFile rewritten(SourceFile file, Predicate<UrlOrigin> mayChange) {
        return Configuration.rewritten(
                file,
                setting -> origins.stream()
                                .anyMatch(origin -> origin.settings().contains(setting) && mayChange.test(origin.url()))
                        ? TextUrls.moved(setting.value())
                        : setting.value());
    }

    /** A Java file with new defaults. */
    J.CompilationUnit rewritten(J.CompilationUnit file, Predicate<UrlOrigin> mayChange) {
        Set<UUID> literals = new HashSet<>();
        origins.stream()
                .filter(origin -> mayChange.test(origin.url()))
                .forEach(origin -> literals.addAll(origin.literals()));
        return literals.isEmpty()
                ? file
                : (J.CompilationUnit)
                        new JavaIsoVisitor<Integer>() {
                            @Override
                            public J.Literal visitLiteral(J.Literal literal, Integer p) {
                                return literals.contains(literal.getId()) ? TextUrls.moved(literal) : literal;
                            }
                        }.visitNonNull(file, 0);
    }
}
