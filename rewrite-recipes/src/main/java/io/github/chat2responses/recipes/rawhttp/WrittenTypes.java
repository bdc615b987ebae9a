package io.github.chat2responses.recipes.rawhttp;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeTree;

/**
 * Types of values, also where the compiler did not find them because something is missing: a library, or a getter that Lombok
 * writes. What the project's code says of its methods and fields is the same in any case.
 */
final class WrittenTypes {
    private static final String TEXT = "String";
    private static final Set<String> NUMBERS =
            Set.of("int", "long", "double", "float", "short", "Integer", "Long", "Double", "Float", "BigDecimal");
    private static final Set<String> BOOLEANS = Set.of("boolean", "Boolean");

    /** A method of these names gives a text, whatever it is called on. */
    private static final Set<String> TEXTS = Set.of(
            "toString",
            "trim",
            "strip",
            "toLowerCase",
            "toUpperCase",
            "replaceAll",
            "replaceFirst",
            "formatted",
            "stripIndent");

    /** Methods of {@code String} itself that give a text. */
    private static final Set<String> MAKERS = Set.of("format", "valueOf", "join");

    private static final int DEPTH = 6;

    private final Sources sources;

    WrittenTypes(Sources sources) {
        this.sources = sources;
    }

    boolean isText(SourceIndex index, Expression value) {
        return Types.isText(value) || of(index, value, 0).equals(TEXT);
    }

    boolean isNumber(SourceIndex index, Expression value) {
        return Types.isNumber(value) || NUMBERS.contains(of(index, value, 0));
    }

    boolean isBoolean(SourceIndex index, Expression value) {
        return Types.isBoolean(value) || BOOLEANS.contains(of(index, value, 0));
    }

    /** The simple name of a type that the compiler does not know; empty if it does, or if nothing is written. */
    private String of(SourceIndex index, Expression expression, int depth) {
        Expression value = expression.unwrap();
        if (Types.isText(value)) {
            return TEXT;
        }
        if (depth > DEPTH || isKnown(value.getType())) {
            return "";
        }
        if (value instanceof J.MethodInvocation call) {
            return call(index, call);
        }
        if (value instanceof J.Binary sum && sum.getOperator() == J.Binary.Type.Addition) {
            boolean isText = of(index, sum.getLeft(), depth + 1).equals(TEXT)
                    || of(index, sum.getRight(), depth + 1).equals(TEXT);
            return isText ? TEXT : "";
        }
        if (value instanceof J.Ternary choice) {
            String type = of(index, choice.getTruePart(), depth + 1);
            return of(index, choice.getFalsePart(), depth + 1).equals(type) ? type : "";
        }
        return value instanceof J.Identifier name
                ? index.declaration(name)
                        .map(J.VariableDeclarations.NamedVariable::getInitializer)
                        .map(start -> of(index, start, depth + 1))
                        .orElse("")
                : "";
    }

    private static boolean isKnown(@Nullable JavaType type) {
        return type != null && !(type instanceof JavaType.Unknown);
    }

    private String call(SourceIndex index, J.MethodInvocation call) {
        String name = call.getSimpleName();
        boolean isOfText = call.getSelect() instanceof J.Identifier owner
                && owner.getSimpleName().equals(TEXT);
        if (isOfText) {
            return MAKERS.contains(name) ? TEXT : "";
        }
        Optional<String> declared = sources.method(index, call)
                .map(method -> method.declaration().getReturnTypeExpression())
                .map(WrittenTypes::name);
        if (declared.isPresent()) {
            return declared.get();
        }
        if (call.getSelect() == null || Sources.size(call.getArguments()) > 0) {
            return TEXTS.contains(name) && call.getSelect() != null ? TEXT : "";
        }
        return TEXTS.contains(name) ? TEXT : property(index, call.getSelect(), name);
    }

    /** The type of the field that a getter gives. */
    private String property(SourceIndex index, Expression object, String getter) {
        String type = Types.simple(Types.name(object.getType()));
        String owner = type.isEmpty() ? Types.simple(Written.declared(index, object)) : type;
        String field = getter.replaceFirst("^(get|is)(?=[A-Z])", "");
        if (owner.isEmpty() || field.equals(getter)) {
            return "";
        }
        String name = Character.toLowerCase(field.charAt(0)) + field.substring(1);
        return sources.classes(owner)
                .flatMap(declaration -> declaration.getBody().getStatements().stream())
                .filter(J.VariableDeclarations.class::isInstance)
                .map(J.VariableDeclarations.class::cast)
                .filter(each ->
                        each.getVariables().get(0).getSimpleName().equals(name) && each.getTypeExpression() != null)
                .map(each -> name(each.getTypeExpression()))
                .findFirst()
                .orElse("");
    }

    private static String name(TypeTree type) {
        return Types.simple(type.toString());
    }
}
