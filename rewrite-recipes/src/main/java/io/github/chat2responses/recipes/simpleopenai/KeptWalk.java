package io.github.chat2responses.recipes.simpleopenai;

import io.github.chat2responses.recipes.openaijava.FileScope;
import io.github.chat2responses.recipes.openaijava.Notes;
import io.github.chat2responses.recipes.openaijava.Snippets;
import io.github.chat2responses.recipes.openaijava.Verdicts;
import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * Applies the rules for code whose answers keep the classes of Chat Completions, which the library has beside those of
 * Responses: only what is sent changes, and answers are made from those that come.
 */
final class KeptWalk extends RequestWalk {
    private static final String SENT = SimpleOpenAi.BASE + "domain.chat.ChatMessage";
    /** An answer is a message to send, too, as the library has it; items are not. */
    private static final String RECEIVED = SENT + "$ResponseMessage";

    private static final Set<String> ANSWERS = Set.of(ReadRules.ANSWER, ReadRules.ANSWER + "$Choice", RECEIVED);
    /** What the library does not know of an answer of Responses, such as the cached tokens, is in the text of these. */
    private static final Set<String> WHOLE = Set.of(ReadRules.ANSWER, SimpleOpenAi.BASE + "common.Usage");

    KeptWalk(FileScope file, Snippets snippets, Notes notes, Verdicts verdicts) {
        super(file, snippets, notes, verdicts);
    }

    @Override
    Optional<Expression> read(J.MethodInvocation call) {
        return Optional.empty();
    }

    @Override
    String answered(J.MethodInvocation call) {
        return "keptAnswer";
    }

    @Override
    String streamed(J.MethodInvocation call) {
        return "keptStream";
    }

    @Override
    public @Nullable J preVisit(J tree, Integer p) {
        if (tree instanceof J.MethodInvocation call && makesSentOfReceived(call)) {
            block(call.getName(), "C2R602", "an answer goes to where messages to send are");
        }
        if (tree instanceof Expression value && !isName(value)) {
            if (JavaTypes.mentions(value.getType(), RECEIVED::equals) && isSent(value, parent())) {
                block(value, "C2R602", "an answer goes to where messages to send are");
            }
            if (WHOLE.contains(JavaTypes.name(value.getType())) && isShown(value, parent())) {
                block(value, "C2R602", "an answer is shown or written as a whole, and not all of it is known");
            }
        }
        return tree;
    }

    /** {@code List<ChatMessage> all = chats.map(Chat::firstMessage).toList()} */
    private static boolean makesSentOfReceived(J.MethodInvocation call) {
        return call.getSelect() != null
                && isSent(call.getType())
                && JavaTypes.mentions(call.getSelect().getType(), ANSWERS::contains);
    }

    private static boolean isName(Expression expression) {
        return (expression instanceof J.Identifier name && name.getFieldType() == null)
                || (expression instanceof J.FieldAccess access
                        && access.getName().getFieldType() == null)
                || expression instanceof J.ParameterizedType
                || expression instanceof J.ArrayType;
    }

    /** Whether a received message goes to where its class is one of messages to send, but for where a rule knows it. */
    private boolean isSent(Expression value, J parent) {
        if (parent instanceof J.MethodInvocation call) {
            boolean isReplayed = call.getSimpleName().equals("add")
                    && call.getArguments().size() == 1
                    && JavaTypes.name(value.getType()).equals(RECEIVED);
            return call.getSelect() != value && !isReplayed && (takesSent(call) || isOfSent(call.getSelect()));
        }
        if (parent instanceof J.MemberReference reference) {
            return reference.getContaining() != value;
        }
        if (parent instanceof J.NewClass created) {
            JavaType.Method made = created.getConstructorType();
            return made == null || made.getParameterTypes().stream().anyMatch(KeptWalk::isSent);
        }
        if (parent instanceof J.VariableDeclarations.NamedVariable variable) {
            return isSent(variable.getType());
        }
        if (parent instanceof J.Assignment assignment) {
            return isSent(assignment.getVariable().getType());
        }
        boolean isGiven = parent instanceof J.Return || parent instanceof J.Lambda || parent instanceof J.Ternary;
        return isGiven ? isOfSentHere() : parent instanceof J.NewArray || parent instanceof J.TypeCast;
    }

    private static boolean takesSent(J.MethodInvocation call) {
        JavaType.Method method = call.getMethodType();
        return method == null
                || isSent(call.getType())
                || method.getParameterTypes().stream().anyMatch(KeptWalk::isSent);
    }

    private static boolean isOfSent(@Nullable Expression receiver) {
        return receiver != null && isSent(receiver.getType());
    }

    private static boolean isSent(@Nullable JavaType type) {
        return JavaTypes.mentions(type, SENT::equals);
    }

    /** Whether what is returned here, or chosen, is a message to send for whoever takes it. */
    private boolean isOfSentHere() {
        for (Object at : (Iterable<Object>) () -> getCursor().getPath()) {
            if (at instanceof J.Ternary choice && isSent(choice.getType())) {
                return true;
            }
            if (at instanceof J.Lambda function) {
                return isSent(function.getType());
            }
            if (at instanceof J.MethodDeclaration method) {
                return method.getMethodType() == null
                        || isSent(method.getMethodType().getReturnType());
            }
        }
        return true;
    }

    private static boolean isShown(Expression value, J parent) {
        if (parent instanceof J.MethodInvocation call && call.getSelect() == value) {
            return List.of("toString", "hashCode", "equals").contains(call.getSimpleName());
        }
        if (parent instanceof J.MethodInvocation call) {
            JavaType.Method method = call.getMethodType();
            return method == null
                    || method.getParameterTypes().stream().map(JavaTypes::name).anyMatch("java.lang.Object"::equals);
        }
        return parent instanceof J.Binary binary && binary.getOperator() == J.Binary.Type.Addition;
    }

    /** {@code messages::add}: what a function is given may be an answer. */
    @Override
    protected Optional<Expression> replaced(J.MemberReference reference) {
        if (isSent(reference.getContaining().getType())) {
            block(reference, "C2R602", "a list of messages to send is handed on with a method of it");
        }
        return Optional.empty();
    }
}
