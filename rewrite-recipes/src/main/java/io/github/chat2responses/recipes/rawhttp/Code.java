package io.github.chat2responses.recipes.rawhttp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JContainer;
import org.openrewrite.java.tree.JLeftPadded;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.marker.Markers;

/** Code that puts members into objects, written and rewritten. */
final class Code {
    private static final List<String> JACKSON =
            List.of("com.fasterxml.jackson.databind.node.ObjectNode", "tools.jackson.databind.node.ObjectNode");
    private static final List<String> FLUENT = List.of(
            "org.json.JSONObject",
            "kong.unirest.json.JSONObject",
            "kong.unirest.core.json.JSONObject",
            "cn.hutool.json.JSONObject");

    private Code() {}

    static J.Literal literal(JsonNode value) {
        Object known = value.isTextual()
                ? value.textValue()
                : value.isBoolean()
                        ? (Object) value.booleanValue()
                        : value.isInt() ? value.intValue() : value.doubleValue();
        String source = value.isTextual() ? "\"" + Literals.escaped(value.textValue()) + "\"" : value.asText();
        JavaType.Primitive type = value.isTextual()
                ? JavaType.Primitive.String
                : value.isBoolean()
                        ? JavaType.Primitive.Boolean
                        : value.isInt() ? JavaType.Primitive.Int : JavaType.Primitive.Double;
        return new J.Literal(Tree.randomId(), Space.EMPTY, Markers.EMPTY, known, source, null, type);
    }

    private static J.Literal text(String text) {
        return new J.Literal(
                Tree.randomId(),
                Space.EMPTY,
                Markers.EMPTY,
                text,
                "\"" + Literals.escaped(text) + "\"",
                null,
                JavaType.Primitive.String);
    }

    static boolean isJackson(SourceIndex index, J.MethodInvocation call) {
        return JACKSON.stream().anyMatch(type -> Types.isOn(index, call, type));
    }

    /** {@code object.put(inner, value)} becomes {@code object.putObject(name).put(inner, value)}. */
    static J intoNew(J.MethodInvocation call, String name) {
        Expression select = call.getSelect();
        if (select == null) {
            return call;
        }
        JavaType.Method type = call.getMethodType();
        JavaType.Method put = type == null
                ? null
                : type.withName("putObject")
                        .withParameterNames(List.of("propertyName"))
                        .withParameterTypes(List.of(JavaType.ShallowClass.build("java.lang.String")))
                        .withReturnType(type.getDeclaringType());
        return call.withSelect(invocation(select, "putObject", List.of(text(name)), put));
    }

    /** {@code value.name()}. */
    static J.MethodInvocation invocation(Expression value, String name) {
        return invocation(value, name, List.of(new J.Empty(Tree.randomId(), Space.EMPTY, Markers.EMPTY)), null);
    }

    private static J.MethodInvocation invocation(
            @Nullable Expression select, String name, List<Expression> arguments, JavaType.@Nullable Method type) {
        List<JRightPadded<Expression>> padded = new ArrayList<>();
        for (Expression argument : arguments) {
            padded.add(JRightPadded.build(
                    padded.isEmpty() ? argument.withPrefix(Space.EMPTY) : argument.withPrefix(Space.SINGLE_SPACE)));
        }
        return new J.MethodInvocation(
                Tree.randomId(),
                select == null ? Space.EMPTY : select.getPrefix(),
                Markers.EMPTY,
                select == null ? null : JRightPadded.build(select.withPrefix(Space.EMPTY)),
                null,
                new J.Identifier(Tree.randomId(), Space.EMPTY, Markers.EMPTY, List.of(), name, type, null),
                JContainer.build(Space.EMPTY, padded, Markers.EMPTY),
                type);
    }

    /** Puts a value into a new object of the same library; null if that takes more than an expression. */
    static @Nullable UnaryOperator<J> wrapper(
            SourceIndex index, J.MethodInvocation put, String inner, boolean hasMapOf) {
        JavaType.Method type = put.getMethodType();
        Expression select = put.getSelect();
        String owner = type == null ? "" : Types.name(type.getDeclaringType());
        boolean isMap = owner.startsWith("java.util.");
        if (isMap && hasMapOf) {
            J.Identifier map = new J.Identifier(
                    Tree.randomId(),
                    Space.EMPTY,
                    Markers.EMPTY,
                    List.of(),
                    "Map",
                    JavaType.ShallowClass.build("java.util.Map"),
                    null);
            return value -> invocation(
                            map, "of", List.of(text(inner), ((Expression) value).withId(Tree.randomId())), null)
                    .withPrefix(value.getPrefix());
        }
        String fluent = FLUENT.stream()
                .filter(one -> Types.isOn(index, put, one))
                .findFirst()
                .orElse("");
        if (fluent.isEmpty() || select == null) {
            return null;
        }
        return value -> invocation(
                        created(fluent),
                        put.getSimpleName(),
                        List.of(text(inner), ((Expression) value).withId(Tree.randomId())),
                        type)
                .withPrefix(value.getPrefix());
    }

    /** {@code new JSONObject()}; whoever puts a value into one may name the class. */
    private static Expression created(String owner) {
        JavaType.FullyQualified type = JavaType.ShallowClass.build(owner);
        J.Identifier name = new J.Identifier(
                Tree.randomId(), Space.SINGLE_SPACE, Markers.EMPTY, List.of(), Types.simple(owner), type, null);
        JavaType.Method constructor = new JavaType.Method(
                null, 1L, type, "<constructor>", type, List.<String>of(), List.of(), List.of(), List.of(), null, null);
        return new J.NewClass(
                Tree.randomId(),
                Space.EMPTY,
                Markers.EMPTY,
                null,
                Space.EMPTY,
                name,
                JContainer.build(
                        Space.EMPTY,
                        List.of(JRightPadded.build(new J.Empty(Tree.randomId(), Space.EMPTY, Markers.EMPTY))),
                        Markers.EMPTY),
                null,
                constructor);
    }

    /** {@code Map.of(a, b)} becomes {@code Map.of(a, b, key, value)}. */
    static J appended(J.MethodInvocation call, String key, JsonNode value) {
        List<JRightPadded<Expression>> arguments =
                new ArrayList<>(call.getPadding().getArguments().getPadding().getElements());
        Space gap = arguments.size() > 2
                ? arguments.get(arguments.size() - 2).getElement().getPrefix()
                : Space.SINGLE_SPACE;
        JRightPadded<Expression> last = arguments.get(arguments.size() - 1);
        boolean isPlain = last.getAfter().getComments().isEmpty();
        arguments.set(arguments.size() - 1, isPlain ? last.withAfter(Space.EMPTY) : last);
        arguments.add(JRightPadded.build(text(key).withPrefix(gap)));
        arguments.add(new JRightPadded<>(
                literal(value).withPrefix(Space.SINGLE_SPACE), isPlain ? last.getAfter() : Space.EMPTY, Markers.EMPTY));
        return call.getPadding()
                .withArguments(call.getPadding().getArguments().getPadding().withElements(arguments));
    }

    /** {@code Map.of} without a key and its value. */
    static J without(J.MethodInvocation call, UUID key) {
        List<Expression> arguments = new ArrayList<>();
        for (int i = 0; i < call.getArguments().size(); i += 2) {
            if (!Trees.plain(call.getArguments().get(i)).getId().equals(key)) {
                Expression name = call.getArguments().get(i);
                arguments.add(
                        arguments.isEmpty()
                                ? name.withPrefix(call.getArguments().get(0).getPrefix())
                                : name);
                arguments.add(call.getArguments().get(i + 1));
            }
        }
        return call.withArguments(arguments);
    }

    /** {@code Map.of(a, b, key, Map.of(c, d))} becomes {@code Map.of(a, b, c, d)}. */
    static J lifted(J outer, UUID key) {
        J.MethodInvocation call = (J.MethodInvocation) outer;
        List<Expression> arguments = new ArrayList<>();
        for (int i = 0; i < call.getArguments().size(); i++) {
            Expression argument = call.getArguments().get(i);
            if (Trees.plain(argument).getId().equals(key)) {
                List<Expression> inner =
                        ((J.MethodInvocation) Trees.plain(call.getArguments().get(i + 1))).getArguments();
                arguments.add(inner.get(0).withPrefix(argument.getPrefix()));
                arguments.addAll(inner.subList(1, inner.size()));
                i++;
            } else {
                arguments.add(argument);
            }
        }
        return call.withArguments(arguments);
    }

    /** {@code object.put(a, b).put(key, new Object().put(c, d))} becomes {@code object.put(a, b).put(c, d)}. */
    static J relinked(J outer, UUID key) {
        List<J.MethodInvocation> links = links((Expression) outer);
        Expression chain = Trees.bottom((Expression) outer);
        for (J.MethodInvocation link : links) {
            boolean isLifted = Trees.plain(link.getArguments().get(0)).getId().equals(key);
            List<J.MethodInvocation> inner =
                    isLifted ? links(link.getArguments().get(1)) : List.of(link);
            for (J.MethodInvocation one : inner) {
                chain = one.withSelect(chain);
            }
        }
        Expression same = chain.withId(outer.getId());
        return same.withPrefix(outer.getPrefix());
    }

    private static List<J.MethodInvocation> links(Expression chain) {
        List<J.MethodInvocation> links = new ArrayList<>();
        Expression at = Trees.plain(chain);
        while (at instanceof J.MethodInvocation call && Libraries.isPut(call) && call.getSelect() != null) {
            links.add(0, call);
            at = Trees.plain(call.getSelect());
        }
        return links;
    }

    /** A chain with another link. */
    static J linked(Expression chain, String key, JsonNode value) {
        if (!(chain instanceof J.MethodInvocation last)) {
            return chain;
        }
        J.MethodInvocation link = last.withId(Tree.randomId())
                .withArguments(List.of(text(key), literal(value).withPrefix(Space.SINGLE_SPACE)));
        return link.withSelect(last.withPrefix(Space.EMPTY)).withPrefix(last.getPrefix());
    }

    /** A chain without a link. */
    static J unlinked(Expression chain, UUID key) {
        Expression at = Trees.bottom(chain);
        for (J.MethodInvocation link : links(chain)) {
            if (!Trees.plain(link.getArguments().get(0)).getId().equals(key)) {
                at = link.withSelect(at);
            }
        }
        return at.withPrefix(chain.getPrefix());
    }

    /** A part of an expression that takes its place. */
    static J inside(J outer, UUID part) {
        J[] found = new J[1];
        new JavaVisitor<Integer>() {
            @Override
            public @Nullable J visit(@Nullable Tree tree, Integer p) {
                if (tree instanceof J element && element.getId().equals(part)) {
                    found[0] = element;
                }
                return super.visit(tree, p);
            }
        }.visit(outer, 0);
        return found[0].<J>withPrefix(outer.getPrefix());
    }

    /** {@code value != null}. */
    static Expression isNotNull(J value, J before) {
        Expression plain = value.<Expression>withId(Tree.randomId()).withPrefix(Space.EMPTY);
        return new J.Binary(
                before.getId(),
                before.getPrefix(),
                Markers.EMPTY,
                plain,
                new JLeftPadded<>(Space.SINGLE_SPACE, J.Binary.Type.NotEqual, Markers.EMPTY),
                new J.Literal(
                        Tree.randomId(),
                        Space.SINGLE_SPACE,
                        Markers.EMPTY,
                        null,
                        "null",
                        null,
                        JavaType.Primitive.Null),
                JavaType.Primitive.Boolean);
    }

    /** A tree with a part of it replaced. */
    static J replaced(J outer, UUID part, Expression other) {
        return new JavaVisitor<Integer>() {
            @Override
            public @Nullable J visit(@Nullable Tree tree, Integer p) {
                return tree instanceof J element && element.getId().equals(part)
                        ? other.<J>withPrefix(element.getPrefix())
                        : super.visit(tree, p);
            }
        }.visitNonNull(outer, 0);
    }

    /** {@code variable.put(key, value);}. */
    static Statement put(J.VariableDeclarations.NamedVariable variable, String name, String key, JsonNode value) {
        JavaType type = variable.getType();
        String owner = Types.name(type);
        JavaType.FullyQualified declaring = JavaType.ShallowClass.build(owner.isEmpty() ? "java.util.Map" : owner);
        JavaType.Method method = new JavaType.Method(
                null,
                1L,
                declaring,
                name,
                JavaType.Primitive.Void,
                List.of("key", "value"),
                List.of(
                        JavaType.ShallowClass.build("java.lang.String"),
                        JavaType.ShallowClass.build("java.lang.Object")),
                List.of(),
                List.of(),
                null,
                null);
        J.Identifier select = new J.Identifier(
                Tree.randomId(),
                Space.EMPTY,
                Markers.EMPTY,
                List.of(),
                variable.getSimpleName(),
                type,
                variable.getVariableType());
        return invocation(select, name, List.of(text(key), literal(value)), method);
    }

    /** {@code put(key, value);}. */
    static Statement call(String name, String key, JsonNode value) {
        return invocation(null, name, List.of(text(key), literal(value)), null);
    }

    /** The white space of a statement without what goes before its line. */
    static Space newLine(Space prefix) {
        return Space.format("\n" + prefix.getIndent());
    }
}
