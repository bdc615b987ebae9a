package io.github.chat2responses.recipes.rawhttp;

import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.rules.ApiHost;
import io.github.chat2responses.rules.ClientLibraries;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** URLs in sources that are not Java, by their lines. */
final class OtherTexts {
    private static final Pattern TEXT = Pattern.compile("\"([^\"\\s]*)\"");
    /** Routes that the program itself has, and comments. */
    private static final Pattern NO_REQUEST = Pattern.compile("^\\s*(//|\\*|/\\*).*|.*@\\w*Mapping\\b.*");

    private final ClientLibraries libraries;
    private final Map<String, Set<ApiHost>> hosts = new HashMap<>();
    private final List<Found> found = new ArrayList<>();

    /** A text at its place. */
    record Found(Place place, String text, Endpoint endpoint) {}

    OtherTexts(ClientLibraries libraries) {
        this.libraries = libraries;
    }

    void read(String path, String source) {
        if (Imitations.isTest(path)) {
            return;
        }
        List<String> lines = source.lines().toList();
        Set<ApiHost> named = hosts.computeIfAbsent(HostHints.folder(path), any -> EnumSet.noneOf(ApiHost.class));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (NO_REQUEST.matcher(line).matches()) {
                continue;
            }
            Place place = new Place(path, i + 1);
            TEXT.matcher(line).results().map(MatchResult::group).forEach(quoted -> {
                String text = quoted.substring(1, quoted.length() - 1);
                libraries.named(text).ifPresent(named::add);
                Endpoint.of(text)
                        .or(() -> rest(line, text))
                        .ifPresent(endpoint -> found.add(new Found(place, quoted, endpoint)));
            });
        }
    }

    /** The path of a Retrofit interface behind a base URL with the version. */
    private static Optional<Endpoint> rest(String line, String text) {
        return line.contains("@POST(") && Endpoint.isRest(text) ? Optional.of(Endpoint.LEGACY) : Optional.empty();
    }

    /** The texts that are OpenAI's by what they say, or by what the sources beside them say. */
    List<Found> ofOpenAi() {
        return found.stream().filter(this::isOfOpenAi).toList();
    }

    private boolean isOfOpenAi(Found one) {
        Optional<ApiHost> own = ApiHost.of(one.text().replace("\"", ""));
        return own.isPresent()
                ? own.get() != ApiHost.OTHER
                : HostHints.owner(
                                hosts.getOrDefault(HostHints.folder(one.place().path()), Set.of()))
                        .filter(HostHints.Owner.OPENAI::equals)
                        .isPresent();
    }
}
