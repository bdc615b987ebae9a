package io.github.chat2responses.cli.analyze;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.visitor.VoidVisitorAdapter;
import io.github.chat2responses.rules.ApiHost;
import io.github.chat2responses.rules.AssistantsApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Finds requests to the Assistants API that one Java file makes by hand: a path and the API's header, or a whole URL. */
final class AssistantsTexts extends VoidVisitorAdapter<Void> {
    private static final Pattern ID = Pattern.compile("^asst_[A-Za-z0-9]{12,}$");

    private final List<StringLiteralExpr> urls = new ArrayList<>();
    private final List<StringLiteralExpr> paths = new ArrayList<>();
    private final List<StringLiteralExpr> headers = new ArrayList<>();
    private final List<StringLiteralExpr> ids = new ArrayList<>();
    private boolean hasOtherAreas;

    private AssistantsTexts() {}

    static void find(CompilationUnit file, Consumer<Candidate> found) {
        AssistantsTexts texts = new AssistantsTexts();
        texts.visit(file, null);
        texts.report(found);
    }

    @Override
    public void visit(StringLiteralExpr literal, Void nothing) {
        String text = literal.asString().strip();
        hasOtherAreas |= AssistantsApi.isOfOtherArea(text);
        if (AssistantsApi.isHeader(text)) {
            headers.add(literal);
        } else if (AssistantsApi.isNamedIn(text)) {
            urls.add(literal);
        } else if (ID.matcher(text).matches()) {
            ids.add(literal);
        } else if (AssistantsApi.isPath(text) && !isOwnRoute(literal)) {
            (isBehindOpenAi(literal) ? urls : paths).add(literal);
        }
    }

    private static boolean isOwnRoute(StringLiteralExpr literal) {
        return Enclosing.nearest(literal, AnnotationExpr.class)
                .filter(annotation -> annotation.getNameAsString().endsWith("Mapping"))
                .isPresent();
    }

    private static boolean isBehindOpenAi(StringLiteralExpr literal) {
        Optional<ApiHost> host =
                UrlText.beginning(literal).flatMap(UrlText::constant).flatMap(ApiHost::of);
        return host.isPresent() && host.get() != ApiHost.OTHER;
    }

    private void report(Consumer<Candidate> found) {
        urls.forEach(literal -> found.accept(candidate(UseKind.ASSISTANTS_RAW, literal)));
        // A path without the header may be an own route.
        if (!headers.isEmpty()) {
            paths.forEach(literal -> found.accept(candidate(UseKind.ASSISTANTS_RAW, literal)));
        }
        if (!urls.isEmpty() || !paths.isEmpty()) {
            headers.forEach(literal -> found.accept(candidate(UseKind.ASSISTANTS_RAW, literal)));
        } else if (!hasOtherAreas) {
            headers.forEach(literal -> found.accept(candidate(UseKind.ASSISTANTS_TRACE, literal)));
        }
        ids.forEach(literal -> found.accept(candidate(UseKind.ASSISTANTS_TRACE, literal)));
    }

    private static Candidate candidate(UseKind kind, StringLiteralExpr literal) {
        return Candidate.of(Use.of(kind), Span.of(literal));
    }
}
