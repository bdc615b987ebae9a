package io.github.chat2responses.cli.analyze;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.stmt.SwitchEntry;
import io.github.chat2responses.rules.ModelLifetimes;
import io.github.chat2responses.rules.ModelNames;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of models that are gone, or whose end was announced, as of some day. */
final class ModelUses {
    private static final Pattern SETTING =
            Pattern.compile("(?i)^[\\s\"']*[\\w.-]*model[\\w-]*[\"']?\\s*[:=]\\s*[\"']?([\\w.-]+)[\"',]*\\s*$");

    private static final Set<String> TABLES = Set.of("put", "entry", "of", "putIfAbsent");

    private final ModelLifetimes lifetimes;
    private final LocalDate asOf;

    ModelUses(LocalDate asOf) {
        this.lifetimes = ModelLifetimes.load();
        this.asOf = asOf;
    }

    /** The names that are looked for. */
    Set<String> names() {
        return lifetimes.models();
    }

    /** The names in a parsed Java file. */
    void find(CompilationUnit file, Consumer<Candidate> found) {
        file.walk(node -> {
            if (node instanceof StringLiteralExpr literal) {
                of(literal).ifPresent(use -> found.accept(Candidate.of(use, Span.of(literal))));
            }
            if (node instanceof LiteralStringValueExpr literal) {
                inJson(literal, found);
            } else if (node instanceof FieldAccessExpr access) {
                of(access).ifPresent(use -> found.accept(Candidate.of(use, Span.of(access))));
            }
        });
    }

    /** A text in Java code. */
    private Optional<Use> of(StringLiteralExpr literal) {
        String text = literal.getValue();
        return ModelNames.isAskedFor(text, around(literal)) && !isLookedUp(literal) ? named(text) : Optional.empty();
    }

    /** Requests that are written out as JSON; in a text block, on their own line. */
    private void inJson(LiteralStringValueExpr literal, Consumer<Candidate> found) {
        for (MatchResult name : ModelNames.inJson(literal.getValue())) {
            Span span = literal instanceof TextBlockLiteralExpr
                    ? Span.of(literal).inBlock(literal.getValue(), name.start(1), name.end(1))
                    : Span.of(literal);
            named(name.group(1)).ifPresent(use -> found.accept(Candidate.of(use, span)));
        }
    }

    /** A constant of the official SDK: {@code ChatModel.GPT_4_1_NANO}. */
    private Optional<Use> of(FieldAccessExpr access) {
        String scope = access.getScope() instanceof NodeWithSimpleName<?> name ? name.getNameAsString() : "";
        return scope.equals("ChatModel")
                ? lifetimes.ofConstant(access.getNameAsString()).flatMap(this::named)
                : Optional.empty();
    }

    /** A line of a configuration file whose key speaks of a model. */
    Optional<Use> of(String line) {
        Matcher setting = SETTING.matcher(line);
        return setting.matches() ? named(setting.group(1)) : Optional.empty();
    }

    private Optional<Use> named(String model) {
        return lifetimes
                .end(model, asOf)
                .map(end -> end.isGone()
                        ? new Use(UseKind.MODEL_GONE, "the model " + model + " was shut down on " + end.shutdown())
                        : new Use(UseKind.MODEL_GOING, "the model " + model + " ends on " + end.shutdown()));
    }

    /** A name that another one is compared with, or that prices and limits are kept under, asks for no model. */
    private static boolean isLookedUp(StringLiteralExpr literal) {
        Node parent = literal.getParentNode().orElse(literal);
        if (parent instanceof SwitchEntry entry) {
            return entry.getLabels().contains(literal);
        }
        if (parent instanceof BinaryExpr comparison) {
            return comparison.getOperator() == BinaryExpr.Operator.EQUALS
                    || comparison.getOperator() == BinaryExpr.Operator.NOT_EQUALS;
        }
        if (!(parent instanceof MethodCallExpr call)) {
            return false;
        }
        int at = call.getArguments().indexOf(literal);
        return TABLES.contains(call.getNameAsString())
                && at >= 0
                && at % 2 == 0
                && at + 1 < call.getArguments().size()
                && !(call.getArgument(at + 1) instanceof StringLiteralExpr);
    }

    private static String around(StringLiteralExpr literal) {
        Node parent = literal.getParentNode().orElse(literal);
        if (parent instanceof MethodCallExpr call) {
            return call.getNameAsString();
        }
        if (parent instanceof VariableDeclarator variable) {
            return variable.getNameAsString();
        }
        return parent instanceof AssignExpr assignment ? assignment.getTarget().toString() : "";
    }
}
