package io.github.chat2responses.cli.analyze;

import io.github.chat2responses.cli.analyze.Candidate.HostNeed;
import io.github.chat2responses.rules.ApiHost;
import io.github.chat2responses.rules.AssistantsApi;
import io.github.chat2responses.rules.CallPattern;
import io.github.chat2responses.rules.ClientLibraries;
import io.github.chat2responses.rules.ClientLibraries.Call;
import io.github.chat2responses.rules.ClientLibraries.Library;
import io.github.chat2responses.rules.LegacyCompletions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds uses in plain text: Kotlin, Groovy, configuration, payload files, build files, and Java that cannot be parsed. Own
 * routes such as {@code /assistants} are not the API's.
 */
final class TextUses {
    private static final Pattern URL = Pattern.compile("https?://[^\\s\"'<>)]*/completions\\b");
    private static final Pattern PATH =
            Pattern.compile("\"[\\w/.-]*(chat|v1|engines/[^/\"]+)/completions/?\"|(?<=@POST\\()\"/?completions/?\"");
    private static final Pattern ROUTE = Pattern.compile("@\\w*Mapping\\b");
    private static final Pattern HOST = Pattern.compile("https?://[^\\s\"'<>)]+");
    private static final Pattern BATCH = Pattern.compile("\"(url|endpoint)\"\\s*:\\s*\"/v1/chat/completions\"");
    private static final Pattern ASSISTANT_SETTING = Pattern.compile(
            "(?i)^[\\s\"']*[\\w.-]*(openai[\\w.-]*assistant[._-]?id[\"']?\\s*[:=]|assistant[._-]?id[\"']?\\s*[:=][\\s\"']*asst_).*");
    private static final Pattern DESCRIPTION = Pattern.compile("^(openapi|swagger)\\s*:\\s*[\"']?\\d");
    private static final Set<String> SETTINGS = Set.of("properties", "yml", "yaml");
    private static final Set<String> CODE = Set.of("java", "kt", "kts", "groovy");

    private final ClientLibraries table;
    private final ModelUses models;

    TextUses(ClientLibraries table, ModelUses models) {
        this.table = table;
        this.models = models;
    }

    void find(List<String> lines, String ending, Consumer<Candidate> found) {
        if (ending.startsWith("json")) {
            payloads(lines, found);
            return;
        }
        // The description of an API is not a use of it.
        if (lines.stream().limit(50).anyMatch(line -> DESCRIPTION.matcher(line).find())) {
            return;
        }
        String packageName = CODE.contains(ending) ? packageName(lines) : "";
        if (table.libraries().stream().anyMatch(library -> OwnCode.isOf(library, packageName))) {
            return;
        }
        List<Library> used = CODE.contains(ending) ? used(lines) : List.of();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (isComment(line)) {
                continue;
            }
            Span span = new Span(i + 1, 1, i + 1, Math.max(1, line.length()));
            of(line, used, ending).ifPresent(found(found, span));
            models.of(line).ifPresent(use -> found.accept(Candidate.of(use, span)));
        }
    }

    private static Consumer<Found> found(Consumer<Candidate> found, Span span) {
        return one -> found.accept(new Candidate(Use.of(one.kind()), span, one.need(), ""));
    }

    private record Found(UseKind kind, HostNeed need) {}

    private static Optional<Found> of(String line, List<Library> used, String ending) {
        for (Library library : used) {
            Optional<Call> call = library.first(pattern -> isIn(line, pattern));
            if (call.isPresent()) {
                UseKind kind = UseKind.of(library, call.get());
                return Optional.of(new Found(kind, kind.dependsOnHost() ? HostNeed.NOT_OTHER : HostNeed.NONE));
            }
        }
        Matcher url = URL.matcher(line);
        if (url.find()) {
            return url(url.group());
        }
        if (AssistantsApi.isHeader(line)) {
            return Optional.of(new Found(UseKind.ASSISTANTS_TRACE, HostNeed.NONE));
        }
        if (AssistantsApi.isNamedIn(line)) {
            return Optional.of(new Found(UseKind.ASSISTANTS_RAW, HostNeed.NONE));
        }
        Optional<Found> path = CODE.contains(ending) ? path(line) : Optional.empty();
        return path.isPresent() ? path : trace(line, ending);
    }

    /** A path of a request; its file or those beside it have to say whose server it is on. */
    private static Optional<Found> path(String line) {
        Matcher path = PATH.matcher(line);
        return path.find() && !ROUTE.matcher(line).find()
                ? Optional.of(new Found(
                        path.group().contains("chat/") ? UseKind.RAW_URL : UseKind.LEGACY_URL, HostNeed.PROVED))
                : Optional.empty();
    }

    /** What a source in another language says about hosts. */
    FileFacts facts(List<String> lines, SourceTree.Source source) {
        if (!CODE.contains(source.ending())) {
            return FileFacts.NONE;
        }
        Set<ApiHost> hosts = EnumSet.noneOf(ApiHost.class);
        lines.stream()
                .filter(line -> !isComment(line))
                .flatMap(line -> HOST.matcher(line).results())
                .map(MatchResult::group)
                .forEach(url -> table.named(url).ifPresent(hosts::add));
        String folder = source.name().substring(0, Math.max(0, source.name().lastIndexOf('/')));
        return new FileFacts(folder, hosts, Set.of(), FileFacts.Name.NOBODYS, Set.of(), false);
    }

    private static Optional<Found> url(String url) {
        if (LegacyCompletions.isUrl(url)) {
            return Optional.of(new Found(UseKind.LEGACY_URL, HostNeed.GIVEN));
        }
        boolean isTheirs = url.endsWith("/chat/completions")
                && ApiHost.of(url).filter(host -> host != ApiHost.OTHER).isPresent();
        return isTheirs ? Optional.of(new Found(UseKind.RAW_URL, HostNeed.GIVEN)) : Optional.empty();
    }

    private static Optional<Found> trace(String line, String ending) {
        if (SETTINGS.contains(ending) && ASSISTANT_SETTING.matcher(line).matches()) {
            return Optional.of(new Found(UseKind.ASSISTANTS_TRACE, HostNeed.NONE));
        }
        return line.contains("azure-ai-openai-assistants")
                ? Optional.of(new Found(UseKind.ASSISTANTS_ARTIFACT, HostNeed.NONE))
                : Optional.empty();
    }

    private static String packageName(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("package "))
                .map(line ->
                        line.substring("package ".length()).replace(";", "").strip())
                .findFirst()
                .orElse("");
    }

    private List<Library> used(List<String> lines) {
        List<Library> used = new ArrayList<>();
        for (Library library : table.libraries()) {
            boolean isNamed = lines.stream()
                    .filter(line -> line.startsWith("import "))
                    .map(line -> line.substring("import ".length()).strip())
                    .anyMatch(library::owns);
            if (isNamed) {
                used.add(library);
            }
        }
        return used;
    }

    private static boolean isIn(String line, CallPattern pattern) {
        if (pattern instanceof CallPattern.Chain chain) {
            return line.contains("." + String.join("().", chain.methods()) + "(");
        }
        return pattern instanceof CallPattern.Member member
                && !member.method().equals(CallPattern.ANY)
                && (line.contains("." + member.method() + "(") || line.contains("." + member.method() + " {"));
    }

    private static boolean isComment(String line) {
        String text = line.strip();
        return text.startsWith("//") || text.startsWith("*") || text.startsWith("/*") || text.startsWith("#");
    }

    /** A file of batch requests is one use, however many requests it has. */
    private static void payloads(List<String> lines, Consumer<Candidate> found) {
        for (int i = 0; i < lines.size(); i++) {
            if (BATCH.matcher(lines.get(i)).find()) {
                Span span = new Span(i + 1, 1, i + 1, 1);
                found.accept(Candidate.of(Use.of(UseKind.BATCH), span));
                return;
            }
        }
    }
}
