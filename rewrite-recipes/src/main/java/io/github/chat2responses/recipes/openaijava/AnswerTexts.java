package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * Answers that are read from JSON, mostly in tests: {@code mapper.readValue(json, ChatCompletion.class)}. JSON that is written
 * out where it is read, or in a variable that is used for nothing else, becomes the JSON of an answer of Responses. Any other
 * has the form of Chat wherever it comes from, so its group stays.
 */
final class AnswerTexts {
    private static final String COMPLETION = SdkMap.CHAT + "ChatCompletion";
    private static final String MAPPER = "com.fasterxml.jackson.databind.ObjectMapper";

    /** What comes of texts, by the identity of their trees. */
    private final Map<UUID, Text> texts = new HashMap<>();
    /** The texts of variables, by the variable's key. */
    private final Map<String, UUID> variables = new HashMap<>();

    /** A text with an answer, and the key of the variable that holds it; empty if it is an argument itself. */
    private record Text(Expression moved, String variable) {}

    private AnswerTexts() {}

    /** The answers of a file. */
    static AnswerTexts in(J.CompilationUnit file) {
        AnswerTexts found = new AnswerTexts();
        Set<String> read = new HashSet<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
                if (isRead(call)) {
                    Expression json = call.getArguments().get(0).unwrap();
                    String variable = Keys.variable(json);
                    if (variable == null) {
                        found.add(json, "");
                    } else {
                        read.add(variable);
                    }
                }
                return super.visitMethodInvocation(call, p);
            }
        }.visit(file, 0);
        if (!read.isEmpty()) {
            found.addVariables(file, read);
        }
        return found;
    }

    private void addVariables(J.CompilationUnit file, Set<String> read) {
        Set<String> unfit = new HashSet<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.VariableDeclarations.NamedVariable visitVariable(
                    J.VariableDeclarations.NamedVariable variable, Integer p) {
                JavaType.Variable type = variable.getVariableType();
                String key = type == null ? "" : Keys.variable(type);
                if (type != null && read.contains(key)) {
                    J.VariableDeclarations declaration =
                            getCursor().firstEnclosingOrThrow(J.VariableDeclarations.class);
                    boolean isField = type.getOwner() instanceof JavaType.FullyQualified;
                    if (variables.containsKey(key)
                            || (isField && !isOwn(declaration))
                            || variable.getInitializer() == null
                            || !add(variable.getInitializer(), key)) {
                        unfit.add(key);
                    }
                }
                return super.visitVariable(variable, p);
            }

            @Override
            public J.Identifier visitIdentifier(J.Identifier name, Integer p) {
                String key = Keys.variable(name);
                if (key != null && read.contains(key) && !isDeclared(name, getCursor()) && !isArgument(getCursor())) {
                    unfit.add(key);
                }
                return name;
            }
        }.visit(file, 0);
        unfit.forEach(key -> texts.remove(variables.remove(key)));
    }

    /** Whether a field is this file's alone, and never has another value. */
    private static boolean isOwn(J.VariableDeclarations field) {
        return field.hasModifier(J.Modifier.Type.Private)
                && field.hasModifier(J.Modifier.Type.Final)
                && field.getLeadingAnnotations().isEmpty();
    }

    private static boolean isDeclared(J.Identifier name, Cursor at) {
        return at.getParentTreeCursor().getValue() instanceof J.VariableDeclarations.NamedVariable variable
                && variable.getName() == name;
    }

    /** Whether a name, perhaps with its class before it, is the JSON of such a call. */
    private static boolean isArgument(Cursor name) {
        Cursor use = name;
        while (use.getParentTreeCursor().getValue() instanceof J.FieldAccess) {
            use = use.getParentTreeCursor();
        }
        return use.getParentTreeCursor().getValue() instanceof J.MethodInvocation call
                && isRead(call)
                && call.getArguments().get(0) == use.getValue();
    }

    private boolean add(Expression json, String variable) {
        Optional<Expression> moved = AnswerSource.moved(json);
        moved.ifPresent(text -> {
            texts.put(json.getId(), new Text(text, variable));
            variables.put(variable, json.getId());
        });
        return moved.isPresent();
    }

    private static boolean isRead(J.MethodInvocation call) {
        return call.getSimpleName().equals("readValue")
                && call.getArguments().size() == 2
                && call.getMethodType() != null
                && JavaTypes.name(call.getMethodType().getDeclaringType()).equals(MAPPER)
                && MessageStep.isText(call.withArguments(call.getArguments().subList(0, 1)))
                && isClassOfAnswer(call.getArguments().get(1));
    }

    /** {@code JsonValue.from(map).convert(ChatCompletion.class)} */
    private static boolean isConverted(J.MethodInvocation call) {
        return call.getSimpleName().equals("convert")
                && call.getSelect() != null
                && call.getMethodType() != null
                && JavaTypes.name(call.getMethodType().getDeclaringType()).equals("com.openai.core.JsonValue")
                && isClassOfAnswer(call.getArguments().get(0));
    }

    private static boolean isClassOfAnswer(Expression type) {
        return type instanceof J.FieldAccess access
                && access.getSimpleName().equals("class")
                && JavaTypes.name(access.getTarget().getType()).equals(COMPLETION);
    }

    /** Whether {@code ChatCompletion.class} tells such a call what the JSON is. */
    static boolean isClass(J.FieldAccess access, J parent) {
        return access.getSimpleName().equals("class")
                && parent instanceof J.MethodInvocation call
                && isRead(call)
                && call.getArguments().get(1) == access;
    }

    /** Whether a call reads an answer; if so, what it needs is noted. */
    boolean reads(Site site, J.MethodInvocation call) {
        if (isConverted(call)) {
            site.swallow(call, List.of(Objects.requireNonNull(call.getSelect())));
            site.block(call.getName(), "C2R602", "an answer is made of JSON values that have the form of Chat");
            return true;
        }
        if (!isRead(call)) {
            return false;
        }
        Expression json = call.getArguments().get(0).unwrap();
        String variable = Keys.variable(json);
        if (variable != null && variables.containsKey(variable)) {
            site.join(variable);
            site.accept(call);
        } else if (texts.containsKey(json.getId())) {
            site.accept(call);
        } else {
            site.swallow(call, call.getArguments().subList(0, 1));
            String reason = AnswerSource.value(json).isPresent()
                    ? "the JSON of this answer says what Responses has in another form or not at all"
                    : "an answer is read from JSON that is not written out here, and has the form of Chat";
            site.block(call.getName(), "C2R602", reason);
        }
        return true;
    }

    /** The text with the answer of Responses, if an expression is one with an answer of Chat. */
    Optional<Expression> moved(Site site, Expression json) {
        Text text = texts.get(json.getId());
        if (text == null) {
            return Optional.empty();
        }
        if (!text.variable().isEmpty()) {
            site.join(text.variable());
        }
        return Optional.of(text.moved().withPrefix(json.getPrefix()));
    }
}
