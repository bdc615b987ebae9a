package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;

/**
 * A method that keeps the items of a conversation in a list, sends all of them with each request, and adds what the model
 * answered; nothing else happens to the list or to the builder of the requests.
 *
 * @param list the variable with the list
 * @param builder the variable with the builder
 * @param replies the statements that add an answer to the list, with what they add
 * @param questions the statements that read the text of an answer where they ask for it, with the call that asks
 */
record Conversation(
        J.Identifier list, J.Identifier builder, Map<UUID, Reply> replies, Map<UUID, J.MethodInvocation> questions) {

    /**
     * What a statement adds to the list.
     *
     * @param answer the variable with the answer; null for the text of an answer that no variable has
     * @param question for such a text, the statement that asks for it
     */
    record Reply(@Nullable Expression answer, @Nullable UUID question) {}

    private static final Set<String> HISTORIES = Set.of("previousResponseId", "conversation");

    private static final String ITEM = RequestStep.RESPONSES + "ResponseInputItem";

    /** The conversation of a method, if it has one and only one. */
    static Optional<Conversation> in(J.MethodDeclaration method) {
        Uses uses = new Uses();
        uses.visit(method, 0);
        if (!uses.certain || uses.list == null || uses.builder == null || uses.replies.isEmpty()) {
            return Optional.empty();
        }
        boolean together = uses.listBlock != null && uses.listBlock.equals(uses.builderBlock);
        return together
                ? Optional.of(new Conversation(uses.list, uses.builder, uses.replies, uses.questions))
                : Optional.empty();
    }

    /** Looks at all uses of the two variables. */
    private static final class Uses extends JavaIsoVisitor<Integer> {
        private final Map<UUID, Reply> replies = new HashMap<>();
        private final Map<UUID, J.MethodInvocation> questions = new LinkedHashMap<>();
        private J.@Nullable Identifier list;
        private J.@Nullable Identifier builder;
        private @Nullable UUID listBlock;
        private @Nullable UUID builderBlock;
        private boolean certain = true;

        @Override
        public J.VariableDeclarations.NamedVariable visitVariable(
                J.VariableDeclarations.NamedVariable variable, Integer p) {
            String type = JavaTypes.name(variable.getType());
            UUID block = block();
            if (type.equals(RequestStep.BUILDER)) {
                certain &= builder == null;
                builder = variable.getName();
                builderBlock = block;
            } else if (isItems(variable)) {
                certain &= list == null && isEmpty(variable.getInitializer());
                list = variable.getName();
                listBlock = block;
            }
            return super.visitVariable(variable, p);
        }

        private static boolean isNamed(J.Identifier name, J.@Nullable Identifier variable) {
            return variable != null && name.getSimpleName().equals(variable.getSimpleName());
        }

        private String listName() {
            return list == null ? "" : list.getSimpleName();
        }

        private @Nullable UUID block() {
            J.Block around = getCursor().firstEnclosing(J.Block.class);
            return around == null ? null : around.getId();
        }

        private static boolean isItems(J.VariableDeclarations.NamedVariable variable) {
            return JavaTypes.name(variable.getType()).equals("java.util.List")
                    && String.valueOf(variable.getType()).contains(ITEM);
        }

        private static boolean isEmpty(@Nullable Expression initializer) {
            return initializer instanceof J.NewClass created
                    && created.getArguments().stream().allMatch(J.Empty.class::isInstance);
        }

        @Override
        public J.Identifier visitIdentifier(J.Identifier name, Integer p) {
            if (name.getFieldType() == null) {
                return name;
            }
            J parent = getCursor().getParentTreeCursor().firstEnclosingOrThrow(J.class);
            boolean declares =
                    parent instanceof J.VariableDeclarations.NamedVariable variable && variable.getName() == name;
            if (!declares && isNamed(name, list)) {
                certain &= isKnownUse(parent, name);
            } else if (!declares && isNamed(name, builder)) {
                certain &= parent instanceof J.MethodInvocation call && call.getSelect() == name;
            }
            return name;
        }

        private boolean isKnownUse(J parent, J.Identifier name) {
            return parent instanceof J.MethodInvocation call
                    && (call.getSelect() == name
                            ? call.getSimpleName().equals("add")
                            : call.getSimpleName().equals("inputOfResponse")
                                    && call.getSelect() instanceof J.Identifier request
                                    && isNamed(request, builder));
        }

        @Override
        public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
            // A request names one history or the other.
            certain &= !HISTORIES.contains(call.getSimpleName());
            boolean sends = call.getSimpleName().equals("inputOfResponse")
                    || call.getSimpleName().equals("input");
            if (sends && call.getSelect() instanceof J.Identifier request && isNamed(request, builder)) {
                certain &= call.getArguments().get(0) instanceof J.Identifier sent && isNamed(sent, list);
            }
            return super.visitMethodInvocation(call, p);
        }

        @Override
        public J.Block visitBlock(J.Block block, Integer p) {
            J.Block visited = super.visitBlock(block, p);
            List<Statement> statements = block.getStatements();
            for (int i = 0; i < statements.size(); i++) {
                Expression replayed = replayed(statements.get(i));
                String said = said(statements.get(i));
                if (replayed != null) {
                    certain &= isAsked(statements.subList(0, i), replayed);
                    replies.put(statements.get(i).getId(), new Reply(replayed, null));
                } else if (said != null) {
                    Statement question = i == 0 ? null : statements.get(i - 1);
                    J.MethodInvocation create = question == null ? null : asked(question, said);
                    certain &= create != null;
                    if (question != null && create != null) {
                        questions.put(question.getId(), create);
                        replies.put(statements.get(i).getId(), new Reply(null, question.getId()));
                    }
                }
            }
            return visited;
        }

        /** {@code answer.output().forEach(item -> list.add(JsonValue.from(item).convert(ResponseInputItem.class)))} */
        private @Nullable Expression replayed(Statement statement) {
            return statement instanceof J.MethodInvocation each
                            && each.getSimpleName().equals("forEach")
                            && each.getSelect() instanceof J.MethodInvocation output
                            && output.getSimpleName().equals("output")
                            && output.getSelect() instanceof J.Identifier answer
                            && each.getArguments().get(0) instanceof J.Lambda lambda
                            && lambda.getBody() instanceof J.MethodInvocation add
                            && add.getSimpleName().equals("add")
                            && add.getSelect() instanceof J.Identifier target
                            && isNamed(target, list)
                            && add.getArguments().get(0).toString().startsWith("JsonValue.from(")
                    ? answer
                    : null;
        }

        /** The variable whose text is added to the list as what the model said. */
        private @Nullable String said(Statement statement) {
            if (!(statement instanceof J.MethodInvocation add)
                    || !add.getSimpleName().equals("add")
                    || !String.valueOf(add.getSelect()).equals(listName())
                    || !add.toString().contains("Role.ASSISTANT")) {
                return null;
            }
            List<String> texts = new ArrayList<>();
            new JavaIsoVisitor<List<String>>() {
                @Override
                public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, List<String> found) {
                    if (call.getSimpleName().equals("content")
                            && call.getArguments().get(0) instanceof J.Identifier text) {
                        found.add(text.getSimpleName());
                    }
                    return super.visitMethodInvocation(call, found);
                }
            }.visit(add, texts);
            // A text of another kind was never said by the model, and is nowhere stored.
            return texts.size() == 1 ? texts.get(0) : "";
        }

        /** Whether an answer was asked for in this block, and nothing was added to the list since then. */
        private boolean isAsked(List<Statement> before, Expression answer) {
            String name = answer.toString();
            for (int i = before.size() - 1; i >= 0; i--) {
                if (before.get(i) instanceof J.VariableDeclarations variable
                        && variable.getVariables().get(0).getSimpleName().equals(name)
                        && variable.getVariables().get(0).getInitializer() != null) {
                    Expression value = variable.getVariables().get(0).getInitializer();
                    if (value instanceof J.Identifier other) {
                        name = other.getSimpleName();
                    } else {
                        return JavaTypes.name(value.getType()).equals(RequestStep.RESPONSES + "Response")
                                && create(value) != null;
                    }
                } else if (before.get(i).toString().contains(listName() + ".add")) {
                    return false;
                }
            }
            return false;
        }

        /** The call that asks for an answer, whose text a statement puts into a variable. */
        private J.@Nullable MethodInvocation asked(Statement statement, String variable) {
            Expression value = statement instanceof J.VariableDeclarations declared
                            && declared.getVariables().get(0).getSimpleName().equals(variable)
                    ? declared.getVariables().get(0).getInitializer()
                    : statement instanceof J.Assignment assigned
                                    && assigned.getVariable().toString().equals(variable)
                            ? assigned.getAssignment()
                            : null;
            return value == null || JavaTypes.name(value.getType()).startsWith(RequestStep.RESPONSES)
                    ? null
                    : create(value);
        }

        /** The call of the endpoint that an expression starts with, if it sends this list. */
        private J.@Nullable MethodInvocation create(@Nullable Expression expression) {
            Expression current = expression;
            while (current instanceof J.MethodInvocation call) {
                if (call.getSimpleName().equals("throwIfFailed")
                        && call.getArguments().size() == 1) {
                    current = call.getArguments().get(0);
                    continue;
                }
                if (call.getSimpleName().equals("create")
                        && JavaTypes.name(call.getType()).equals(RequestStep.RESPONSES + "Response")) {
                    return call.getArguments().get(0).toString().contains(".inputOfResponse(" + listName() + ")")
                            ? call
                            : null;
                }
                current = call.getSelect();
            }
            return null;
        }
    }
}
