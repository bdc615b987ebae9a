package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.config.Configuration;
import io.github.chat2responses.recipes.config.Values;
import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.rules.ApiHost;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the base URLs of clients are, as far as constants, defaults and assignments in the code tell. */
final class BaseUrls {
    /** By a variable, those whose value it may have. */
    private final Map<String, Set<String>> sources = new HashMap<>();

    private final Map<String, Set<String>> urls = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    /** By a variable, the texts with place holders that a framework fills it from. */
    private final Map<String, Set<String>> injected = new HashMap<>();

    private final List<Setting> settings = new ArrayList<>();

    /** A client's base URL: a literal, or a variable. */
    private record Setting(String client, Optional<String> literal, Optional<String> variable, Place place) {}

    /**
     * Notes what a variable is set to.
     *
     * @param variable its key
     * @param found the URLs in the code that sets it
     * @param isConstant whether it is never anything but the one URL
     */
    void set(String variable, List<String> found, boolean isConstant) {
        urls.computeIfAbsent(variable, key -> new TreeSet<>()).addAll(found);
        if (!isConstant) {
            open.add(variable);
        }
    }

    /** Notes that a framework fills a variable from the configuration. */
    void inject(String variable, String text) {
        injected.computeIfAbsent(variable, key -> new TreeSet<>()).add(text);
    }

    /** Notes that a variable is set to what another one has. */
    void join(String variable, String other) {
        sources.computeIfAbsent(variable, key -> new HashSet<>()).add(other);
    }

    void ofClient(String client, Optional<String> literal, Optional<String> variable, Place place) {
        settings.add(new Setting(client, literal, variable, place));
    }

    /** Tells of each client what its base URLs prove, once every file was seen. */
    void settle(ClientHosts hosts, Configuration configuration) {
        settings.forEach(setting -> settle(setting, hosts, configuration));
    }

    private void settle(Setting setting, ClientHosts hosts, Configuration configuration) {
        Set<String> found = new TreeSet<>();
        setting.literal().ifPresent(found::add);
        Set<String> origins = setting.variable().map(this::origins).orElse(Set.of());
        origins.forEach(origin -> found.addAll(urls.getOrDefault(origin, Set.of())));
        Set<String> unknown = new TreeSet<>();
        origins.stream()
                .flatMap(origin -> injected.getOrDefault(origin, Set.of()).stream())
                .forEach(text -> {
                    Values values = configuration.values(text);
                    found.addAll(values.texts());
                    if (values.isOpen()) {
                        unknown.add(text);
                    }
                });
        Optional<String> other = found.stream()
                .filter(url -> ApiHost.of(url).filter(ApiHost.OTHER::equals).isPresent())
                .findFirst();
        if (other.isPresent()) {
            if (found.stream()
                    .anyMatch(url -> ApiHost.of(url)
                            .filter(host -> host != ApiHost.OTHER)
                            .isPresent())) {
                hosts.proveInPart(setting.client());
            }
            String host = ApiHost.host(other.get()).orElse("");
            hosts.doubt(
                    setting.client(),
                    ClientHosts.OTHER,
                    setting.place(),
                    "the base URL is `" + host + "`, not OpenAI's");
        } else if (found.stream().anyMatch(BaseUrls::isLegacyAzure)) {
            String reason = "an Azure base URL without `/openai/v1` does not serve Responses";
            hosts.doubt(setting.client(), "C2R703", setting.place(), reason);
        } else if (!unknown.isEmpty()) {
            String reason = "no configuration file gives a value to `"
                    + unknown.iterator().next() + "`";
            hosts.doubt(setting.client(), "C2R701", setting.place(), reason);
        } else if (found.isEmpty()
                || found.stream().anyMatch(url -> ApiHost.of(url).isEmpty())
                || origins.stream().anyMatch(open::contains)) {
            hosts.doubt(setting.client(), "C2R701", setting.place(), "the base URL of this client is not a constant");
        } else {
            hosts.prove(setting.client());
        }
    }

    /** A variable, and all whose value it may have. */
    private Set<String> origins(String variable) {
        Set<String> seen = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(variable));
        while (!next.isEmpty()) {
            String one = next.pop();
            if (seen.add(one)) {
                next.addAll(sources.getOrDefault(one, Set.of()));
            }
        }
        return seen;
    }

    private static boolean isLegacyAzure(String url) {
        return ApiHost.of(url).filter(ApiHost.AZURE::equals).isPresent() && !url.contains("/openai/v1");
    }
}
