package io.github.chat2responses.cli.analyze;

import io.github.chat2responses.rules.ApiHost;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** URLs in configuration files of all profiles, by their keys. */
final class Settings {
    private static final Pattern PLACEHOLDER = Pattern.compile("[$#]\\{([\\w.\\-\\[\\]]+)(?::([^}]*))?}");

    private final Map<String, Set<String>> urls = new HashMap<>();

    /** Adds the settings of a file. */
    void add(Collection<Setting> settings) {
        settings.forEach(setting ->
                urls.computeIfAbsent(setting.key(), key -> new TreeSet<>()).add(setting.url()));
    }

    /**
     * A URL under a key.
     *
     * @param key the key, in lower case, without hyphens and underscores
     * @param url the URL
     */
    record Setting(String key, String url) {}

    /** Whose hosts the URLs under a key name, in any profile. */
    Set<ApiHost> hosts(String key) {
        Set<ApiHost> hosts = EnumSet.noneOf(ApiHost.class);
        urls.getOrDefault(key, Set.of()).forEach(url -> ApiHost.of(url).ifPresent(hosts::add));
        return hosts;
    }

    /** Every URL under any key. */
    Stream<String> all() {
        return urls.values().stream().flatMap(Set::stream);
    }

    /** Whether any URL is that of the Chat endpoint. */
    boolean hasChat() {
        return urls.keySet().stream().anyMatch(this::isChat);
    }

    /** Whether a URL under a key is that of the Chat endpoint. */
    boolean isChat(String key) {
        return urls.getOrDefault(key, Set.of()).stream().anyMatch(url -> url.contains("/chat/completions"));
    }

    /** The key in {@code ${key:default}}; empty if the text has none. */
    static Optional<String> key(String text) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        return matcher.find() ? Optional.of(canonical(matcher.group(1))) : Optional.empty();
    }

    /** The URLs in a properties or YAML file; keys of YAML are followed by their indentation. */
    static List<Setting> in(List<String> lines) {
        List<Setting> settings = new ArrayList<>();
        Deque<Level> path = new ArrayDeque<>();
        for (String line : lines) {
            int end = separator(line);
            if (end <= 0) {
                continue;
            }
            int indent = line.length() - line.stripLeading().length();
            while (!path.isEmpty() && requireTop(path).indent() >= indent) {
                path.pop();
            }
            String name = line.substring(0, end).strip().replaceFirst("^- ", "").replace("\"", "");
            String key = path.isEmpty() ? name : requireTop(path).key() + "." + name;
            path.push(new Level(indent, key));
            if (line.indexOf("http", end) > 0) {
                String value = line.substring(end + 1).strip().replaceAll("^[\"']", "");
                String url = value.replaceFirst("^\\$\\{[\\w.\\-]+:(.*)}$", "$1");
                if (ApiHost.host(url).isPresent()) {
                    settings.add(new Setting(canonical(key), url));
                }
            }
        }
        return settings;
    }

    /** Where a key ends; -1 if the line has none, or is a comment. */
    private static int separator(String line) {
        for (int i = 0; i < line.length(); i++) {
            char one = line.charAt(i);
            if (one == ':' || one == '=') {
                return i;
            }
            if (one == '#') {
                return -1;
            }
        }
        return -1;
    }

    private static Level requireTop(Deque<Level> path) {
        return Objects.requireNonNull(path.peek());
    }

    private static String canonical(String key) {
        return key.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    private record Level(int indent, String key) {}
}
