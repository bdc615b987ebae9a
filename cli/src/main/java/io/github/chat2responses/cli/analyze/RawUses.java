package io.github.chat2responses.cli.analyze;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.visitor.VoidVisitorAdapter;
import io.github.chat2responses.cli.analyze.Candidate.HostNeed;
import io.github.chat2responses.rules.ApiHost;
import io.github.chat2responses.rules.Comparisons;
import io.github.chat2responses.rules.LegacyCompletions;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds requests that one Java file makes by hand: by their URLs. */
final class RawUses extends VoidVisitorAdapter<Consumer<Candidate>> {
    private static final String CHAT = "chat/completions";
    private static final Set<String> CLIENT_ANNOTATIONS = Set.of(
            "POST",
            "PostExchange",
            "HttpExchange",
            "RequestLine",
            "Post",
            "Client",
            "RegisterRestClient",
            "FeignClient");
    private static final Set<String> SERVER_ANNOTATIONS = Set.of("PostMapping", "RequestMapping", "Path");
    private static final Set<String> SENDERS = Set.of(
            "uri",
            "url",
            "path",
            "post",
            "postAbs",
            "create",
            "resolve",
            "target",
            "exchange",
            "postForObject",
            "postForEntity",
            "addPathSegments",
            "addEncodedPathSegments",
            "encodedPath",
            "requestURI",
            "of",
            "fromHttpUrl",
            "fromUriString",
            "parse",
            "newRequest");
    private static final Set<String> COLLECTIONS =
            Set.of("List", "Set", "Map", "Arrays", "ImmutableSet", "ImmutableList", "ImmutableMap", "Stream");

    private final Injected injected;

    private RawUses(Injected injected) {
        this.injected = injected;
    }

    static void find(CompilationUnit file, Consumer<Candidate> found) {
        new RawUses(Injected.of(file)).visit(file, found);
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
        if (isSegment(call, "completions")
                && call.getScope().orElse(null) instanceof MethodCallExpr before
                && isSegment(before, "chat")) {
            found.accept(new Candidate(Use.of(UseKind.RAW_URL), Span.of(call.getName()), HostNeed.NOT_OTHER, ""));
        }
        for (Expression argument : call.getArguments()) {
            Optional<String> key = injected.key(argument);
            if (key.isPresent() && SENDERS.contains(call.getNameAsString())) {
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
                    .ifPresent(key -> found.accept(new Candidate(
                            Use.of(UseKind.RAW_CALL), Span.of(creation.getType()), HostNeed.CHAT_SETTING, key)));
        }
        super.visit(creation, found);
    }

    @Override
    public void visit(FieldAccessExpr access, Consumer<Candidate> found) {
        if (access.getNameAsString().equals("V1_CHAT_COMPLETIONS")) {
            found.accept(Candidate.of(Use.of(UseKind.BATCH), Span.of(access.getName())));
        }
        super.visit(access, found);
    }

    private static boolean isSegment(MethodCallExpr call, String segment) {
        return call.getArguments().size() == 1
                && call.getArgument(0) instanceof StringLiteralExpr text
                && text.asString().equals(segment)
                && (call.getNameAsString().startsWith("addPathSegment")
                        || call.getNameAsString().equals("path")
                        || call.getNameAsString().equals("pathSegment"));
    }

    private static void url(LiteralStringValueExpr literal, String text, Consumer<Candidate> found) {
        if (text.contains("\n")) {
            return;
        }
        boolean isLegacy = LegacyCompletions.isPath(text);
        if (isLegacy || text.contains(CHAT)) {
            UseKind kind = isLegacy ? UseKind.LEGACY_URL : UseKind.RAW_URL;
            need(literal, text)
                    .ifPresent(need -> found.accept(new Candidate(Use.of(kind), Span.of(literal), need, "")));
        }
    }

    /** What has to be known of the host; empty if the text is no URL of a request. */
    private static Optional<HostNeed> need(LiteralStringValueExpr literal, String text) {
        Optional<ApiHost> named = ApiHost.of(text.replaceFirst("^[$#]\\{[^:}]*:", ""));
        Optional<Expression> beginning = UrlText.beginning(literal);
        if (named.isEmpty()) {
            named = beginning.flatMap(UrlText::constant).flatMap(ApiHost::of);
        }
        if (named.isPresent()) {
            return named.get() == ApiHost.OTHER || isCompared(literal) ? Optional.empty() : Optional.of(HostNeed.GIVEN);
        }
        if (!text.strip()
                .replaceFirst("\\?.*", "")
                .matches("(%s|\\$\\{[^}]*})?[\\w/*.{}-]*(chat|v1|deployments/[^/]+)/completions/?")) {
            return Optional.empty();
        }
        if (Enclosing.nearest(literal, AnnotationExpr.class).isPresent()) {
            return annotated(literal);
        }
        if (beginning.isPresent()) {
            return Optional.of(HostNeed.NOT_OTHER);
        }
        Node parent = literal.getParentNode().orElse(literal);
        if (parent instanceof MethodCallExpr call && SENDERS.contains(call.getNameAsString()) && !isCollection(call)) {
            return Optional.of(HostNeed.NOT_OTHER);
        }
        return parent instanceof VariableDeclarator || parent instanceof AssignExpr
                ? Optional.of(HostNeed.PROVED)
                : Optional.empty();
    }

    private static boolean isCollection(MethodCallExpr call) {
        return call.getScope()
                .filter(scope -> scope instanceof NameExpr name && COLLECTIONS.contains(name.getNameAsString()))
                .isPresent();
    }

    private static boolean isCompared(LiteralStringValueExpr literal) {
        Node parent = literal.getParentNode().orElse(literal);
        if (parent instanceof MethodCallExpr call) {
            return Comparisons.isOne(call.getNameAsString());
        }
        return parent instanceof BinaryExpr operation && operation.getOperator() == BinaryExpr.Operator.EQUALS;
    }

    /** The annotations of clients; those of servers count on interfaces of Feign and of MicroProfile only. */
    private static Optional<HostNeed> annotated(LiteralStringValueExpr literal) {
        String annotation = Enclosing.nearest(literal, AnnotationExpr.class)
                .map(AnnotationExpr::getNameAsString)
                .orElse("");
        boolean isClient = CLIENT_ANNOTATIONS.contains(annotation)
                || (SERVER_ANNOTATIONS.contains(annotation)
                        && Enclosing.nearest(literal, ClassOrInterfaceDeclaration.class)
                                .filter(type -> type.isAnnotationPresent("FeignClient")
                                        || type.isAnnotationPresent("RegisterRestClient"))
                                .isPresent());
        return isClient ? Optional.of(HostNeed.NOT_OTHER) : Optional.empty();
    }
}
