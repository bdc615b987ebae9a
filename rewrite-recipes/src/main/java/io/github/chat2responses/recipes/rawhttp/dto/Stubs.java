package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;

/** Tests that imitate the endpoint: the code under test moves with them or not at all, and they have no certain rewrite. */
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

    private final Collection<SourceIndex> files;
    private final DtoPlan plan;

    Stubs(Collection<SourceIndex> files, DtoPlan plan) {
        this.files = files;
        this.plan = plan;
    }

    void judge(Collection<AnswerShape> answers) {
        for (SourceIndex file : files) {
            if (!isTest(file)) {
                continue;
            }
            Optional<J> stub = stub(file);
            if (stub.isPresent()) {
                answers.stream()
                        .filter(answer -> isNamed(file, answer))
                        .forEach(answer -> plan.block(
                                answer.name(),
                                "C2R602",
                                file.place(stub.get()),
                                "a test imitates the Chat endpoint here"));
            }
        }
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

    private static Optional<J> stub(SourceIndex file) {
        List<J> found = new ArrayList<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Literal visitLiteral(J.Literal literal, Integer p) {
                if (literal.getValue() instanceof String text
                        && (UrlLiterals.isChat(text) || text.contains("\"choices\""))) {
                    found.add(literal);
                }
                return literal;
            }

            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
                if (SERVERS.contains(identifier.getSimpleName())) {
                    found.add(identifier);
                }
                return identifier;
            }
        }.visit(file.file(), 0);
        return found.stream().findFirst();
    }
}
