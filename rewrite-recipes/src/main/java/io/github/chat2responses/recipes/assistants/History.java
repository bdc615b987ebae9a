package io.github.chat2responses.recipes.assistants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/**
 * The messages of a whole thread, which are read of the conversation. A page of a thread has messages only, a conversation other
 * items, too: so all of it is read and sifted, up to as many messages as the page had.
 */
final class History {
    private static final String MESSAGES = BetaApi.THREADS + "messages.";
    private static final String PAGE = MESSAGES + "MessageListPage";
    private static final Set<String> FIRST = Set.of("data", "items");
    private static final String ALL = "autoPager";
    /** How many messages a page has unless the code says so (schema {@code listMessages}). */
    private static final String USUAL = "20";

    private static final Map<String, String> PARTS = Map.of(
            "text",
            "{0}.isOutputText() ? {0}.outputText().map(@ResponseOutputText::text) : {0}.inputText().map(@ResponseInputText::text)",
            "asText",
            "{0}.isOutputText() ? {0}.asOutputText().text() : {0}.asInputText().text()",
            "isText",
            "{0}.isOutputText() || {0}.isInputText()");

    private final Work work;
    /** How pages in variables are read, by the names of the variables. */
    private final Map<String, String> pages = new HashMap<>();

    History(Work work) {
        this.work = work;
    }

    /** Notes a variable with a page, and gives it another type. */
    void look(J.VariableDeclarations declaration, Cursor cursor) {
        J.VariableDeclarations.NamedVariable variable =
                declaration.getVariables().get(0);
        J.MethodDeclaration method = cursor.firstEnclosing(J.MethodDeclaration.class);
        if (!BetaApi.name(variable.getType()).equals(PAGE) || method == null || variable.getInitializer() == null) {
            return;
        }
        List<String> reads = reads(method, variable.getSimpleName());
        if (reads.stream().allMatch(ALL::equals)) {
            pages.put(variable.getSimpleName(), ALL);
        } else if (reads.stream().allMatch(FIRST::contains)) {
            pages.put(variable.getSimpleName(), "data");
        } else {
            work.block(declaration, AnswerRules.MORE);
        }
        if (declaration.getTypeExpression() instanceof J.Identifier type && BetaApi.isPartOf(type.getType())) {
            work.replace(type, "@List<@Message>", List.of());
        }
    }

    private static List<String> reads(J.MethodDeclaration method, String variable) {
        List<String> reads = new ArrayList<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
                Object parent = getCursor().getParentTreeCursor().getValue();
                boolean named = parent instanceof J.VariableDeclarations.NamedVariable declared
                        && declared.getName() == identifier;
                if (identifier.getSimpleName().equals(variable) && !named) {
                    reads.add(
                            parent instanceof J.MethodInvocation call && call.getSelect() == identifier
                                    ? call.getSimpleName()
                                    : "");
                }
                return identifier;
            }
        }.visit(method, 0);
        return reads;
    }

    /** {@code messages().list(...)}: all messages, or as many as the first page has. */
    void list(J.MethodInvocation call, boolean whole) {
        String read = work.parent() instanceof J.MethodInvocation reader
                ? reader.getSimpleName()
                : work.parent() instanceof J.VariableDeclarations.NamedVariable variable
                        ? pages.getOrDefault(variable.getSimpleName(), "")
                        : "";
        List<Expression> arguments = call.getArguments();
        Expression last = arguments.get(arguments.size() - 1);
        boolean byId = arguments.size() == 1 && TypeUtils.isString(last.getType());
        Optional<Builder> params = byId
                ? Optional.of(new Builder("", List.of()))
                : Builder.of(last, MESSAGES + "MessageListParams", Set.of("threadId", "limit", "order"));
        Optional<Expression> thread = byId || arguments.size() == 2
                ? Optional.of(arguments.get(0))
                : params.flatMap(found -> found.argument("threadId"));
        Expression client = RunCall.client(call);
        String order = params.flatMap(found -> found.argument("order"))
                .map(MethodFacts::text)
                .orElse("");
        String direction = order.substring(order.lastIndexOf('.') + 1);
        boolean known = whole && (read.equals(ALL) || FIRST.contains(read));
        if (client == null || thread.isEmpty() || params.isEmpty() || !known || !isOrder(direction)) {
            work.block(call, AnswerRules.MORE);
            return;
        }
        List<J> holes = new ArrayList<>(List.of(client, thread.get()));
        String limit = "";
        if (!read.equals(ALL)) {
            limit = "\n.limit(" + USUAL + ")";
            Optional<Expression> own = params.get().argument("limit");
            if (own.isPresent()) {
                limit = "\n.limit({2})";
                holes.add(own.get());
            }
        }
        String sorted = direction.isEmpty()
                ? ""
                : ", @ItemListParams.builder().order(@ItemListParams.Order." + direction + ").build()";
        work.replace(
                call,
                "{0}.conversations().items()\n.list({1}" + sorted + ")\n.autoPager().stream()"
                        + "\n.filter(@ConversationItem::isMessage)\n.map(@ConversationItem::asMessage)" + limit
                        + "\n.collect(@Collectors.toList())",
                holes);
    }

    private static boolean isOrder(String direction) {
        return Set.of("", "ASC", "DESC").contains(direction);
    }

    /** A step from a page to its messages, or from a part of a message to its text; whether it is one. */
    boolean read(J.MethodInvocation call) {
        Expression select = call.getSelect();
        String owner = select == null ? "" : BetaApi.name(select.getType());
        String name = call.getSimpleName();
        if (select == null) {
            return false;
        }
        if (owner.equals(PAGE) && (name.equals(ALL) || FIRST.contains(name)) && isPage(select)) {
            work.replace(call, "{0}", List.of(select));
            return true;
        }
        boolean isText = owner.equals(MESSAGES + "TextContentBlock") && name.equals("text");
        if (isText || (owner.equals(MESSAGES + "Text") && name.equals("value"))) {
            work.replace(call, "{0}", List.of(select));
            return true;
        }
        String part = PARTS.get(name);
        if (part == null || !owner.equals(MESSAGES + "MessageContent")) {
            return false;
        }
        String one = work.method().free("part");
        String function = one + " -> " + part.replace("{0}", one);
        String wrapped = name.equals("text")
                ? "@Optional.of({0}).flatMap(" + function + ")"
                : "@Optional.of({0}).map(" + function + ").get()";
        String plain = standsAlone(call) ? part : "(" + part + ")";
        work.replace(call, select instanceof J.Identifier ? plain : wrapped, List.of(select));
        return true;
    }

    /** Whether a choice in the place of a call needs no parentheses. */
    private boolean standsAlone(J.MethodInvocation call) {
        J parent = work.parent();
        return parent instanceof J.ControlParentheses
                || parent instanceof J.Lambda
                || parent instanceof J.VariableDeclarations.NamedVariable
                || (parent instanceof J.MethodInvocation outer && outer.getSelect() != call);
    }

    private boolean isPage(Expression select) {
        return select instanceof J.Identifier name
                ? pages.containsKey(name.getSimpleName())
                : BetaApi.isMessages(select);
    }

    /** Whether a call needs no change beyond its types. */
    static boolean isSame(J.MethodInvocation call) {
        String owner =
                call.getSelect() == null ? "" : BetaApi.name(call.getSelect().getType());
        return switch (call.getSimpleName()) {
            case "role" -> owner.equals(MESSAGES + "Message");
            case "equals", "toString", "asString" -> owner.equals(MESSAGES + "Message.Role");
            default -> false;
        };
    }

    /** Whether the types of a function's parameters are known; if not, it may be about messages. */
    static boolean areTyped(J.Lambda lambda) {
        return lambda.getParameters().getParameters().stream()
                .filter(J.VariableDeclarations.class::isInstance)
                .flatMap(parameter -> ((J.VariableDeclarations) parameter).getVariables().stream())
                .allMatch(
                        parameter -> parameter.getType() != null && !(parameter.getType() instanceof JavaType.Unknown));
    }

    /** Whether a constant has the same name. */
    static boolean isSame(JavaType.Variable constant) {
        return BetaApi.name(constant.getOwner()).equals(MESSAGES + "Message.Role")
                && Set.of("USER", "ASSISTANT").contains(constant.getName());
    }

    /** Whether a name is that of a page which is read in a way that is not known. */
    boolean isStray(J.Identifier name, @Nullable J parent) {
        return BetaApi.name(name.getType()).equals(PAGE)
                && name.getFieldType() != null
                && !(parent instanceof J.MethodInvocation call
                        && pages.containsKey(name.getSimpleName())
                        && call.getSelect() == name)
                && !(parent instanceof J.VariableDeclarations.NamedVariable);
    }
}
