package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.rawhttp.LiteralSource;
import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import io.github.chat2responses.recipes.rawhttp.json.AnswerText;
import io.github.chat2responses.rules.ApiHost;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;

/** Tests that imitate the endpoint: the code under test moves with them or not at all. */
final class Stubs {
    private static final Set<String> SERVERS = Set.of(
            "MockRestServiceServer",
            "MockWebServer",
            "WireMockServer",
            "WireMock",
            "WireMockTest",
            "MockServerClient",
            "ClientAndServer",
            "AutoConfigureMockRestServiceServer",
            "RestClientTest");

    /** What reads answers from files, which do not change. */
    private static final Set<String> FILES =
            Set.of("withBodyFile", "ClassPathResource", "getResource", "getResourceAsStream", "readString");

    /** Words of requests and answers that may stand in a test besides a whole answer. */
    private static final Pattern WORDS =
            Pattern.compile("choices|messages|max_tokens|max_completion_tokens|_tokens|finish_reason|response_format");

    private final AnswerText answers = new AnswerText();
    private final Collection<SourceIndex> files;
    private final DtoPlan plan;

    Stubs(Collection<SourceIndex> files, DtoPlan plan) {
        this.files = files;
        this.plan = plan;
    }

    void judge(Collection<AnswerShape> answers) {
        for (SourceIndex file : files) {
            List<AnswerShape> named = isTest(file)
                    ? answers.stream().filter(answer -> isNamed(file, answer)).toList()
                    : List.of();
            if (!named.isEmpty()) {
                imitation(file, named);
            }
        }
    }

    /** What imitates the endpoint in a test moves with all code that the test is for. */
    private void imitation(SourceIndex file, List<AnswerShape> named) {
        Found found = found(file);
        if (!found.imitates()) {
            return;
        }
        String key = named.get(0).name();
        named.forEach(answer -> plan.groups().join(key, answer.name()));
        Optional<J> unknown = found.unknown.stream()
                .findFirst()
                .or(() -> found.answers.isEmpty() ? found.servers.stream().findFirst() : Optional.empty());
        unknown.ifPresent(
                place -> plan.block(key, "C2R602", file.place(place), "a test imitates the Chat endpoint here"));
        Edits edits = plan.edits(key);
        found.answers.forEach((literal, answer) -> edits.put(
                literal,
                element -> LiteralSource.with(
                        (J.Literal) element,
                        0,
                        String.valueOf(literal.getValue()).length(),
                        answer)));
        found.urls.forEach(url -> edits.put(url, element -> UrlLiterals.moved((J.Literal) element)));
    }

    /** Whether a file is among the tests of its module. */
    static boolean isTest(SourceIndex file) {
        return file.path().matches("(.*/)?src/(it|[^/]*[tT]est[^/]*)/.*");
    }

    /** Whether a test names the answer, or a class that asks for it. */
    private boolean isNamed(SourceIndex file, AnswerShape answer) {
        Stream<String> owners = plan.sites().stream()
                .filter(site -> site.answer() == answer)
                .flatMap(this::owners)
                .flatMap(owner -> owner.file().getClasses().stream())
                .map(J.ClassDeclaration::getSimpleName);
        return Stream.concat(Stream.of(answer.shape().simpleName()), owners)
                .anyMatch(name -> !file.named(name).isEmpty());
    }

    /** The file that asks; for a method of an interface those that name the interface, too. */
    private Stream<SourceIndex> owners(Site site) {
        J.ClassDeclaration owner = site.file().around(site.at(), J.ClassDeclaration.class);
        return site.at() instanceof J.MethodDeclaration && owner != null
                ? Stream.concat(
                        Stream.of(site.file()),
                        files.stream()
                                .filter(file -> !isTest(file))
                                .filter(file ->
                                        !file.named(owner.getSimpleName()).isEmpty()))
                : Stream.of(site.file());
    }

    /**
     * What a test has to do with the endpoint.
     *
     * @param answers whole answers of Chat, with what they are in Responses
     * @param urls URLs and paths of the endpoint
     * @param servers names of libraries that imitate servers
     * @param unknown other texts with words of Chat
     */
    private record Found(Map<J.Literal, String> answers, List<J.Literal> urls, List<J> servers, List<J> unknown) {
        boolean imitates() {
            boolean isPiece = unknown.stream().anyMatch(one -> one instanceof J.Literal literal && isPiece(literal));
            return !answers.isEmpty() || !urls.isEmpty() || !servers.isEmpty() || isPiece;
        }

        private static boolean isPiece(J.Literal literal) {
            return literal.getValue() instanceof String text && text.contains("\"choices\"");
        }
    }

    /** Whether a URL is that of another vendor, and not that of a server that the test starts. */
    private static boolean isOther(String url) {
        return ApiHost.of(url).filter(ApiHost.OTHER::equals).isPresent()
                && !url.matches("https?://(localhost|127\\.0\\.0\\.1).*");
    }

    private Found found(SourceIndex file) {
        Found found = new Found(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Literal visitLiteral(J.Literal literal, Integer p) {
                if (literal.getValue() instanceof String text) {
                    Optional<String> answer =
                            LiteralSource.of(literal).isPresent() ? answers.moved(text) : Optional.empty();
                    if (answer.isPresent()) {
                        found.answers.put(literal, answer.get());
                    } else if (UrlLiterals.isChat(text) && !isOther(text)) {
                        found.urls.add(literal);
                    } else if (UrlLiterals.isChat(text) || WORDS.matcher(text).find()) {
                        found.unknown.add(literal);
                    }
                }
                return literal;
            }

            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
                if (SERVERS.contains(identifier.getSimpleName())) {
                    found.servers.add(identifier);
                } else if (FILES.contains(identifier.getSimpleName())) {
                    found.unknown.add(identifier);
                }
                return identifier;
            }
        }.visit(file.file(), 0);
        return found;
    }
}
