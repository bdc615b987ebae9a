package io.github.chat2responses.cli.analyze;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import io.github.chat2responses.rules.ModelLifetimes;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;

/** Names of models that are gone, or whose end was announced, as of some day. */
final class ModelUses {
    /** Names that only mean a model; others, such as {@code o1}, count where the code around speaks of a model. */
    private static final List<String> PREFIXES = List.of("gpt-", "chatgpt-", "codex-", "babbage-", "davinci-");

    private static final java.util.regex.Pattern SETTING = java.util.regex.Pattern.compile(
            "(?i)^[\\s\"']*[\\w.-]*model[\\w-]*[\"']?\\s*[:=]\\s*[\"']?([\\w.-]+)[\"',]*\\s*$");

    private final ModelLifetimes lifetimes;
    private final LocalDate asOf;

    ModelUses(LocalDate asOf) {
        this.lifetimes = ModelLifetimes.load();
        this.asOf = asOf;
    }

    /** A text in Java code. */
    Optional<Use> of(StringLiteralExpr literal) {
        String text = literal.getValue();
        boolean isName = PREFIXES.stream().anyMatch(text::startsWith) || speaksOfModels(literal);
        return isName ? named(text) : Optional.empty();
    }

    /** A constant of the official SDK: {@code ChatModel.GPT_4_1_NANO}. */
    Optional<Use> of(FieldAccessExpr access) {
        String scope = access.getScope().toString();
        return scope.equals("ChatModel") || scope.endsWith(".ChatModel")
                ? lifetimes.models().stream()
                        .filter(model -> constant(model).equals(access.getNameAsString()))
                        .findFirst()
                        .flatMap(this::named)
                : Optional.empty();
    }

    /** A line of a configuration file whose key speaks of a model. */
    Optional<Use> of(String line) {
        Matcher setting = SETTING.matcher(line);
        return setting.matches() ? named(setting.group(1)) : Optional.empty();
    }

    private Optional<Use> named(String model) {
        return lifetimes.shutdown(model).map(day -> {
            boolean gone = !day.isAfter(asOf);
            return new Use(
                    gone ? Pattern.MODEL_GONE : Pattern.MODEL_GOING,
                    gone
                            ? "the model " + model + " was shut down on " + day
                            : "the model " + model + " ends on " + day);
        });
    }

    private static String constant(String model) {
        return model.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_');
    }

    private static boolean speaksOfModels(StringLiteralExpr literal) {
        Node parent = literal.getParentNode().orElse(literal);
        String name = "";
        if (parent instanceof MethodCallExpr call) {
            name = call.getNameAsString();
        } else if (parent instanceof VariableDeclarator variable) {
            name = variable.getNameAsString();
        } else if (parent instanceof AssignExpr assignment) {
            name = assignment.getTarget().toString();
        }
        return name.toLowerCase(Locale.ROOT).contains("model");
    }
}
