package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JContainer;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeTree;

/** Turns a class of Chat's answers into one of Responses' answers. */
final class AnswerWriter {
    /** Methods that do with all fields alike. */
    private static final Set<String> OF_OBJECT = Set.of("equals", "hashCode", "toString");

    private final AnswerShape answer;
    private final Binding binding;
    private final AnswerText text;
    private final List<Statement> parsed;
    private final JavaType output;
    private final JavaType item;
    private final boolean hasError;

    /**
     * Makes a writer.
     *
     * @param answer the class
     * @param givesMessage whether the text is asked for as a message
     * @param binding how JSON is bound to it
     */
    AnswerWriter(AnswerShape answer, boolean givesMessage, Binding binding) {
        this.answer = answer;
        this.binding = binding;
        this.text = new AnswerText(answer, binding);
        this.hasError = answer.shape().named(AnswerNames.ERROR).isPresent();
        this.parsed = parsed(answer, text, givesMessage, !hasError);
        JavaType items = ((J.VariableDeclarations) parsed.get(0)).getType();
        this.output = items == null ? JavaType.Unknown.getInstance() : items;
        this.item = items instanceof JavaType.Array array
                ? array.getElemType()
                : items instanceof JavaType.Parameterized list
                        ? list.getTypeParameters().get(0)
                        : JavaType.Unknown.getInstance();
    }

    /** Whether an expression in the class itself is the field with the choices. */
    static boolean isField(Expression expression) {
        return expression instanceof J.Identifier
                || (expression instanceof J.FieldAccess access
                        && access.getTarget() instanceof J.Identifier target
                        && target.getSimpleName().equals("this"));
    }

    /** Whether the class itself uses its choices in a way that only the name matters to. */
    static boolean isOwn(AnswerShape answer, SourceIndex file, Expression expression, J parent) {
        boolean inside = new Mentions(file).isWithin(expression, answer.shape().declaration());
        boolean isSet = parent instanceof J.Assignment;
        boolean isGiven = parent instanceof J.Return || parent instanceof J.Block;
        boolean isShown = parent instanceof J.Binary;
        boolean isThis = parent instanceof J.FieldAccess access && access.getTarget() != expression;
        boolean isPassed = parent instanceof J.MethodInvocation call && isSetterOf(answer, call);
        J.MethodDeclaration method = file.around(expression, J.MethodDeclaration.class);
        boolean isCompared = method != null && OF_OBJECT.contains(method.getSimpleName());
        return inside && (isCompared || (isField(expression) && (isSet || isGiven || isShown || isThis || isPassed)));
    }

    private static boolean isSetterOf(AnswerShape answer, J.MethodInvocation call) {
        String name = answer.choices().name();
        return call.getSimpleName().equals("set" + Character.toUpperCase(name.charAt(0)) + name.substring(1));
    }

    J.ClassDeclaration written(J.ClassDeclaration declaration) {
        List<Statement> statements = new ArrayList<>();
        boolean isPlaced = false;
        for (Statement statement : declaration.getBody().getStatements()) {
            if (isGone(statement)) {
                if (!isPlaced) {
                    statements.addAll(members(statement.getPrefix()));
                    isPlaced = true;
                }
                continue;
            }
            statements.add(adapted(statement));
        }
        if (!isPlaced) {
            statements.addAll(members(null));
        }
        J.ClassDeclaration changed =
                declaration.withBody(Members.filled(declaration.getBody(), statements, answer.shape()));
        J.ClassDeclaration whole = answer.shape().isRecord() ? withComponents(changed) : changed;
        return binding.isStrict() ? Annotations.lenient(whole, answer.shape()) : whole;
    }

    private boolean isGone(Statement statement) {
        return statement instanceof J.ClassDeclaration nested
                && answer.parts().stream()
                        .anyMatch(part -> part.declaration().getId().equals(nested.getId()));
    }

    private List<Statement> members(@Nullable Space prefix) {
        List<Statement> made = parsed.subList(1, parsed.size());
        Space first = prefix == null || prefix.getWhitespace().isEmpty()
                ? Space.format("\n\n" + Members.indent(answer.shape()))
                : Space.format(prefix.getWhitespace());
        Space placed = first.withComments(made.get(0).getPrefix().getComments());
        return Annotations.placed(made, placed);
    }

    /** The new members, and before them the field that they read, which has its types from them. */
    private static List<Statement> parsed(AnswerShape answer, AnswerText text, boolean givesMessage, boolean fails) {
        String output = text.items() + " " + AnswerNames.OUTPUT;
        String field = answer.shape().isRecord() ? "static " + output.replace("output", "model") : output;
        String components = output + ", Map<String, Object> error";
        return Members.of(
                answer.shape(), components, imports(text.binding()), field + ";\n" + text.members(givesMessage, fails));
    }

    private J.ClassDeclaration withComponents(J.ClassDeclaration declaration) {
        List<Statement> components = new ArrayList<>();
        for (Statement component : declaration.getPrimaryConstructor() == null
                ? List.<Statement>of()
                : declaration.getPrimaryConstructor()) {
            components.add(adapted(component));
        }
        if (!hasError) {
            Space prefix = components.size() > 1
                    ? components.get(1).getPrefix()
                    : components.get(0).getPrefix().getWhitespace().contains("\n")
                            ? Space.format(components.get(0).getPrefix().getWhitespace())
                            : Space.SINGLE_SPACE;
            J.VariableDeclarations error = (J.VariableDeclarations)
                    Members.of(answer.shape(), Set.of("java.util.Map"), "static Map<String, Object> error;")
                            .get(0);
            TypeTree type = error.getTypeExpression();
            components.add(error.withModifiers(List.of())
                    .withTypeExpression(type == null ? null : type.withPrefix(Space.EMPTY))
                    .withPrefix(Space.format(prefix.getWhitespace())));
        }
        return closedAsBefore(declaration, declaration.withPrimaryConstructor(components));
    }

    /** The parenthesis behind the components stays where it was, behind the last of them. */
    private static J.ClassDeclaration closedAsBefore(J.ClassDeclaration before, J.ClassDeclaration after) {
        JContainer<Statement> old = before.getPadding().getPrimaryConstructor();
        JContainer<Statement> components = after.getPadding().getPrimaryConstructor();
        if (old == null || components == null || old.getElements().isEmpty()) {
            return after;
        }
        Space close =
                old.getPadding().getElements().get(old.getElements().size() - 1).getAfter();
        List<JRightPadded<Statement>> padded = components.getPadding().getElements();
        return after.getPadding()
                .withPrimaryConstructor(components
                        .getPadding()
                        .withElements(ListUtils.map(
                                padded,
                                (i, component) -> component.withAfter(i == padded.size() - 1 ? close : Space.EMPTY))));
    }

    /** The classes that the new code may name. */
    static Set<String> imports(Binding binding) {
        return Set.of("java.util.List", "java.util.Map", binding.annotation(), Annotations.IGNORE_UNKNOWN);
    }

    /** A member with the new names: the field, its accessors, and what else names the choices. */
    private Statement adapted(Statement statement) {
        Statement renamed = statement instanceof J.ClassDeclaration
                ? statement
                : Annotations.renamed(
                        statement,
                        json -> json.equals(answer.choices().json()) ? AnswerNames.OUTPUT : AnswerNames.renamed(json));
        return (Statement) new Renaming().visitNonNull(renamed, 0);
    }

    private static J.VariableDeclarations withoutName(J.VariableDeclarations field) {
        List<J.Annotation> rest = field.getLeadingAnnotations().stream()
                .filter(annotation -> !JsonNames.isName(annotation))
                .toList();
        if (rest.size() == field.getLeadingAnnotations().size()) {
            return field;
        }
        J.VariableDeclarations bare = field.withLeadingAnnotations(Annotations.placed(rest, Space.EMPTY));
        if (!rest.isEmpty()) {
            return bare;
        }
        if (!bare.getModifiers().isEmpty()) {
            return bare.withModifiers(Annotations.placed(bare.getModifiers(), Space.EMPTY));
        }
        TypeTree type = bare.getTypeExpression();
        return type == null ? bare : bare.withTypeExpression(type.withPrefix(Space.EMPTY));
    }

    private final class Renaming extends JavaVisitor<Integer> {
        private final String old = answer.choices().name();
        private final String capital = Character.toUpperCase(old.charAt(0)) + old.substring(1);
        private final Map<String, String> methods = Map.of("get" + capital, "getOutput", "set" + capital, "setOutput");

        @Override
        public J visitIdentifier(J.Identifier identifier, Integer p) {
            if (identifier.getFieldType() != null && identifier.getSimpleName().equals(old)) {
                return identifier
                        .withSimpleName(AnswerNames.OUTPUT)
                        .withType(output)
                        .withFieldType(renamed(identifier.getFieldType()));
            }
            boolean isChoice = identifier.getFieldType() == null
                    && Shapes.name(identifier.getType()).equals(answer.choice().name());
            return isChoice ? identifier.withSimpleName(text.item()).withType(item) : identifier;
        }

        private JavaType.Variable renamed(JavaType.Variable variable) {
            return variable.withName(AnswerNames.OUTPUT).withType(output);
        }

        @Override
        public J visitVariable(J.VariableDeclarations.NamedVariable variable, Integer p) {
            J.VariableDeclarations.NamedVariable changed =
                    (J.VariableDeclarations.NamedVariable) super.visitVariable(variable, p);
            JavaType.Variable type = variable.getVariableType();
            return type == null || !variable.getSimpleName().equals(old)
                    ? changed
                    : changed.withVariableType(renamed(type));
        }

        @Override
        public J visitVariableDeclarations(J.VariableDeclarations field, Integer p) {
            boolean isChoices =
                    field.getId().equals(answer.choices().declaration().getId());
            J.VariableDeclarations changed = (J.VariableDeclarations) super.visitVariableDeclarations(field, p);
            if (isChoices) {
                return withoutName(changed);
            }
            return answer.shape().properties().stream()
                    .filter(property -> property.declaration().getId().equals(field.getId()))
                    .filter(property -> !AnswerNames.renamed(property.json()).equals(property.json()))
                    .findFirst()
                    .map(property ->
                            Annotations.named(changed, AnswerNames.renamed(property.json()), answer.shape(), binding))
                    .orElse(changed);
        }

        @Override
        public J visitMethodDeclaration(J.MethodDeclaration method, Integer p) {
            J.MethodDeclaration changed = (J.MethodDeclaration) super.visitMethodDeclaration(method, p);
            String name = methods.get(method.getSimpleName());
            return name == null ? changed : changed.withName(changed.getName().withSimpleName(name));
        }

        @Override
        public J visitMethodInvocation(J.MethodInvocation call, Integer p) {
            J.MethodInvocation changed = (J.MethodInvocation) super.visitMethodInvocation(call, p);
            String name =
                    call.getSelect() == null || call.getSelect().toString().equals("this")
                            ? methods.get(call.getSimpleName())
                            : null;
            return name == null ? changed : changed.withName(changed.getName().withSimpleName(name));
        }
    }
}
