package io.github.chat2responses.cli.analyze;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.visitor.VoidVisitorAdapter;
import io.github.chat2responses.cli.analyze.Candidate.HostNeed;
import io.github.chat2responses.rules.ApiHost;
import io.github.chat2responses.rules.LegacyCompletions;
import io.github.chat2responses.rules.RequestCode;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds requests that one Java file makes by hand: by their URLs. */
final class RawUses extends VoidVisitorAdapter<Consumer<Candidate>> {
    private static final String CHAT = "chat/completions";

    private final Injected injected;
    private final boolean isTest;

    private RawUses(Injected injected, boolean isTest) {
        this.injected = injected;
        this.isTest = isTest;
    }

    static void find(CompilationUnit file, boolean isTest, Consumer<Candidate> found) {
        new RawUses(Injected.of(file), isTest).visit(file, found);
    }

    @Override
    public void visit(StringLiteralExpr literal, Consumer<Candidate> found) {
        url(literal, literal.asString(), found);
    }

    @Override
    public void visit(TextBlockLiteralExpr literal, Consumer<Candidate> found) {
        url(literal, literal.asString(), found);
    }

    /** {@code addPathSegment("chat").addPathSegment("completions")}, and a call with an injected URL. */
    @Override
    public void visit(MethodCallExpr call, Consumer<Candidate> found) {
        if (!isTest
                && isSegment(call, "completions")
                && call.getScope().orElse(null) instanceof MethodCallExpr before
                && isSegment(before, "chat")) {
            found.accept(new Candidate(Use.of(UseKind.RAW_URL), Span.of(call.getName()), HostNeed.NOT_OTHER, ""));
        }
        for (Expression argument : call.getArguments()) {
            Optional<String> key = injected.key(argument);
            if (!isTest && key.isPresent() && takesUrl(call)) {
                found.accept(new Candidate(
                        Use.of(UseKind.RAW_CALL), Span.of(call.getName()), HostNeed.CHAT_SETTING, key.get()));
                break;
            }
        }
        super.visit(call, found);
    }

    @Override
    public void visit(ObjectCreationExpr creation, Consumer<Candidate> found) {
        for (Expression argument : creation.getArguments()) {
            injected.key(argument)
                    .filter(key -> !isTest)
                    .ifPresent(key -> found.accept(new Candidate(
                            Use.of(UseKind.RAW_CALL), Span.of(creation.getType()), HostNeed.CHAT_SETTING, key)));
        }
        super.visit(creation, found);
    }

    @Override
    public void visit(FieldAccessExpr access, Consumer<Candidate> found) {
        if (access.getNameAsString().equals("V1_CHAT_COMPLETIONS") && !isTest) {
            found.accept(Candidate.of(Use.of(UseKind.BATCH), Span.of(access.getName())));
        }
        super.visit(access, found);
    }

    private static boolean isSegment(MethodCallExpr call, String segment) {
        return call.getArguments().size() == 1
                && call.getArgument(0) instanceof StringLiteralExpr text
                && text.asString().equals(segment)
                && RequestCode.addsSegment(call.getNameAsString());
    }

    private void url(LiteralStringValueExpr literal, String own, Consumer<Candidate> found) {
        if (own.contains("\n") || !own.contains("completions")) {
            return;
        }
        // With a constant before it, the text is the whole of both.
        String text = UrlText.beginning(literal)
                .flatMap(UrlText::constant)
                .flatMap(any -> UrlText.constant(UrlText.whole(literal)))
                .orElse(own);
        boolean isLegacy = LegacyCompletions.isPath(text);
        if (isLegacy || text.contains(CHAT)) {
            UseKind kind = isLegacy ? UseKind.LEGACY_URL : isBatch(literal) ? UseKind.BATCH : UseKind.RAW_URL;
            need(literal, text)
                    .ifPresent(need -> found.accept(new Candidate(Use.of(kind), Span.of(literal), need, "")));
        }
    }

    /** {@code json.put("endpoint", "/v1/chat/completions")} of a request for a batch. */
    private static boolean isBatch(LiteralStringValueExpr literal) {
        return literal.getParentNode().orElse(literal) instanceof MethodCallExpr call
                && call.getArguments().size() == 2
                && call.getArgument(0) instanceof StringLiteralExpr name
                && name.asString().equals("endpoint");
    }

    /** What has to be known of the host; empty if the text is no URL of a request. */
    private Optional<HostNeed> need(LiteralStringValueExpr literal, String text) {
        Optional<ApiHost> named = ApiHost.of(text.replaceFirst("^[$#]\\{[^:}]*:", ""));
        TextFate.Kind fate = TextFate.of(literal);
        boolean isSent = fate == TextFate.Kind.SENT;
        // A test says more often what a request is to be than it sends one.
        if (fate == TextFate.Kind.NONE || (isTest && !(isSent && named.isPresent()))) {
            return Optional.empty();
        }
        if (named.isPresent()) {
            return named.get() == ApiHost.OTHER ? Optional.empty() : Optional.of(HostNeed.GIVEN);
        }
        if (fate == TextFate.Kind.ROUTE
                || !text.strip()
                        .replaceFirst("\\?.*", "")
                        .matches(
                                "(%s|\\$\\{[^}]*})?[\\w/*.{}-]*(chat|v1|deployments/[^/]+|engines/[^/]+)/completions/?")) {
            return Optional.empty();
        }
        return Optional.of(isSent ? HostNeed.NOT_OTHER : HostNeed.PROVED);
    }

    private static boolean takesUrl(MethodCallExpr call) {
        return RequestCode.takesUrl(
                call.getNameAsString(),
                call.getScope().map(Expression::toString).orElse(""));
    }
}
