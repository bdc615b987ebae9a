package io.github.chat2responses.recipes.rawhttp;

import io.github.chat2responses.recipes.config.Configuration;
import io.github.chat2responses.rules.ApiHost;
import io.github.chat2responses.rules.ClientLibraries;
import io.github.chat2responses.rules.RequestCode;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Whose server a path without a host most likely is on: by what stands on its way, in its file, beside it, and anywhere. */
final class HostHints {
    /** Other hosts count where a base URL is set only: a program calls many servers. */
    private final Configuration configuration;

    private final ClientLibraries libraries;
    private final Vendors vendors;
    private final WrittenHosts written;
    private final Map<String, Set<ApiHost>> byFile = new HashMap<>();
    private final Map<String, Set<ApiHost>> byFolder = new HashMap<>();
    private final Set<ApiHost> anywhere = EnumSet.noneOf(ApiHost.class);

    /** Whose it is. */
    enum Owner {
        /** OpenAI's or Azure OpenAI's. */
        OPENAI,
        /** Nothing tells, or several vendors are named. */
        UNKNOWN,
        /** Another vendor's. */
        OTHER
    }

    HostHints(Configuration configuration, ClientLibraries libraries, Vendors vendors, WrittenHosts written) {
        this.configuration = configuration.withoutTests();
        this.libraries = libraries;
        this.vendors = vendors;
        this.written = written;
        this.configuration
                .all()
                .forEach(setting -> libraries.named(setting.value()).ifPresent(anywhere::add));
    }

    /** Takes in the texts of a file of the program. */
    void add(SourceIndex index, List<J.Literal> texts) {
        Set<ApiHost> hosts = EnumSet.noneOf(ApiHost.class);
        texts.forEach(literal -> values(String.valueOf(literal.getValue()))
                .forEach(text -> ApiHost.of(text)
                        .filter(any ->
                                libraries.named(text).isPresent() || RequestCode.namesBaseUrl(around(index, literal)))
                        .ifPresent(hosts::add)));
        if (hosts.isEmpty() && isNamedAfterVendor(index.path())) {
            hosts.add(ApiHost.OTHER);
        }
        byFile.put(index.path(), hosts);
        byFolder.computeIfAbsent(folder(index.path()), any -> EnumSet.noneOf(ApiHost.class))
                .addAll(hosts);
        anywhere.addAll(hosts);
    }

    private Stream<String> values(String text) {
        return text.contains("${") ? configuration.values(text).texts().stream() : Stream.of(text);
    }

    /** The name of what a text is given to. */
    private static String around(SourceIndex index, J.Literal literal) {
        J parent = index.parent(literal);
        if (parent instanceof J.MethodInvocation call) {
            return call.getSimpleName();
        }
        return parent instanceof J.VariableDeclarations.NamedVariable variable
                ? variable.getSimpleName()
                : parent instanceof J.Assignment assignment
                        ? assignment.getVariable().toString()
                        : "";
    }

    private boolean isNamedAfterVendor(String path) {
        return vendors.areIn(path.substring(path.lastIndexOf('/', Math.max(0, path.lastIndexOf('/') - 1)) + 1));
    }

    /** Whose server a path is on, with what it is put behind, if there is such a thing. */
    Owner of(SourceIndex index, @Nullable Expression beginning) {
        Set<ApiHost> onTheWay = beginning == null ? EnumSet.noneOf(ApiHost.class) : written.hosts(index, beginning);
        return owner(onTheWay).or(() -> near(index.path())).orElse(Owner.UNKNOWN);
    }

    /** Whose server a path in a file is on, by that file and those beside it. */
    Optional<Owner> near(String path) {
        return owner(byFile.getOrDefault(path, Set.of()))
                .or(() -> owner(byFolder.getOrDefault(folder(path), Set.of()))
                        // What is named after OpenAI is not the vendor's that is beside it.
                        .filter(owner -> owner != Owner.OTHER || !Silence.isNamedAfterOpenAi(path)));
    }

    /** Whether OpenAI is the only vendor that is named anywhere. */
    boolean isOnlyOpenAi() {
        return owner(anywhere).filter(Owner.OPENAI::equals).isPresent();
    }

    /** Several vendors leave it open; no host says nothing. */
    static Optional<Owner> owner(Set<ApiHost> hosts) {
        if (hosts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                !hosts.contains(ApiHost.OTHER) ? Owner.OPENAI : hosts.size() == 1 ? Owner.OTHER : Owner.UNKNOWN);
    }

    static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
