package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;

/**
 * The entries of a list of allowed tools, which the SDK takes as raw JSON on both sides: Chat has the name one level deeper, as
 * {@code {type, function: {name}}} (schemas {@code ChatCompletionAllowedTools}, {@code ToolChoiceAllowed}).
 */
final class AllowedTools {
    private static final String ENTRY = SdkMap.CHAT + "ChatCompletionAllowedTools$Tool";
    private static final String TARGET = RequestStep.RESPONSES + "ToolChoiceAllowed$Tool";
    private static final Set<String> STEPS =
            Set.of("putAdditionalProperty", "additionalProperties", "putAllAdditionalProperties");
    /** Kinds of tools, which are also the names of the members that hold their names. */
    private static final Set<String> KINDS = Set.of("function", "custom");

    private final Site site;
    private final Chain chain;

    private AllowedTools(Site site, Chain chain) {
        this.site = site;
        this.chain = chain;
    }

    /** The entry that a call builds, if it builds one; an entry that does not show all it has keeps its group as it is. */
    static Optional<Expression> replaced(Site site, J.MethodInvocation call) {
        Optional<Chain> chain =
                Chain.endingIn(call).filter(found -> found.owner().equals(ENTRY) && !found.copies());
        return chain.flatMap(found -> new AllowedTools(site, found).replaced());
    }

    private Optional<Expression> replaced() {
        Optional<List<Member>> members = members();
        Optional<Member> named = members.flatMap(AllowedTools::named);
        Optional<Expression> name = named.flatMap(Member::name);
        J.MethodInvocation build = chain.steps().get(chain.steps().size() - 1);
        if (named.isEmpty() || name.isEmpty()) {
            site.block(
                    chain.start().getName(),
                    "C2R602",
                    "which tool is allowed here cannot be seen; an entry of a type and a name in it, written out, can change");
            // One reason is enough.
            site.swallow(build, List.of());
            return Optional.empty();
        }
        site.swallow(build, List.of(name.get()));
        return Optional.of(write(build, named.get(), site.visited(name.get())));
    }

    /** What all steps put into the entry; empty if one of them does not show it. */
    private Optional<List<Member>> members() {
        List<Member> members = new ArrayList<>();
        for (J.MethodInvocation step : chain.steps()) {
            if (step.getSimpleName().equals("build")) {
                continue;
            }
            List<Expression> pairs = pairs(step);
            if (!STEPS.contains(step.getSimpleName()) || step.getMethodType() == null || pairs.size() % 2 == 1) {
                return Optional.empty();
            }
            for (int i = 0; i < pairs.size(); i += 2) {
                members.add(new Member(pairs.get(i), pairs.get(i + 1)));
            }
        }
        return Optional.of(members);
    }

    /** Names and values by turns: the arguments of a step, or of the map that is its argument. */
    private static List<Expression> pairs(J.MethodInvocation step) {
        return Chain.argument(step).map(AllowedTools::entries).orElse(step.getArguments());
    }

    /** What a map that is written out has, names and values by turns; an odd number if it is something else. */
    private static List<Expression> entries(Expression map) {
        boolean isMap = isCall(map, "java.util.Map", "of") || isCall(map, "java.util.Collections", "singletonMap");
        return isMap ? ((J.MethodInvocation) map).getArguments() : List.of(map);
    }

    /** The member with the name, if there is one more and that one says what kind of tool it is. */
    private static Optional<Member> named(List<Member> members) {
        if (members.size() != 2) {
            return Optional.empty();
        }
        Member first = members.get(0);
        Member type = first.key().equals("type") ? first : members.get(1);
        Member named = type.equals(first) ? members.get(1) : first;
        return type.key().equals("type")
                        && KINDS.contains(named.key())
                        && type.json()
                                .flatMap(Literals::textOf)
                                .filter(named.key()::equals)
                                .isPresent()
                ? Optional.of(named)
                : Optional.empty();
    }

    private Expression write(J.MethodInvocation build, Member named, Expression name) {
        J.MethodInvocation start =
                Chain.after(chain.start(), site.typeName(TARGET, Space.EMPTY)).withPrefix(Space.EMPTY);
        ChainWriter writer = new ChainWriter(Chain.named(start, "builder", method("builder", start, TARGET)));
        for (J.MethodInvocation step : chain.steps()) {
            String method = step.getSimpleName();
            if (step.equals(build)) {
                writer.finish(build, method(method, build, TARGET + "$Builder"));
            } else {
                writer.keep(step, method, arguments(step, named, name), method(method, step, TARGET + "$Builder"));
            }
        }
        return writer.chain();
    }

    private static List<Expression> arguments(J.MethodInvocation step, Member named, Expression name) {
        return Chain.argument(step)
                .map(map -> (J.MethodInvocation) map)
                .map(map -> List.<Expression>of(map.withArguments(flattened(map.getArguments(), named, name))))
                .orElseGet(() -> flattened(step.getArguments(), named, name));
    }

    private static List<Expression> flattened(List<Expression> pairs, Member named, Expression name) {
        List<Expression> flat = new ArrayList<>(pairs);
        for (int i = 0; i < flat.size(); i += 2) {
            if (flat.get(i) == named.keyword()) {
                J.MethodInvocation json = (J.MethodInvocation) flat.get(i + 1);
                Space prefix = json.getArguments().get(0).getPrefix();
                flat.set(i, Literals.text("name").withPrefix(flat.get(i).getPrefix()));
                flat.set(i + 1, json.withArguments(List.of(name.withPrefix(prefix))));
            }
        }
        return flat;
    }

    private JavaType.Method method(String name, J.MethodInvocation was, String owner) {
        JavaType.Method type = Objects.requireNonNull(was.getMethodType(), "untyped steps have no certain rewrite");
        return site.sdk().method(owner, name, type, was.getArguments().get(0).getType());
    }

    private static boolean isCall(Expression expression, String owner, String name) {
        return expression instanceof J.MethodInvocation call
                && call.getSimpleName().equals(name)
                && call.getMethodType() != null
                && JavaTypes.name(call.getMethodType().getDeclaringType()).equals(owner);
    }

    /**
     * A member of an entry.
     *
     * @param keyword its name, as the code has it
     * @param value its value
     */
    private record Member(Expression keyword, Expression value) {
        String key() {
            return Literals.textOf(keyword).orElse("");
        }

        /** What {@code JsonValue.from(..)} makes the value of. */
        Optional<Expression> json() {
            return isCall(value, "com.openai.core.JsonValue", "from")
                    ? Chain.argument((J.MethodInvocation) value)
                    : Optional.empty();
        }

        /** The name in a value that has nothing but a name. */
        Optional<Expression> name() {
            List<Expression> entries = json().map(AllowedTools::entries).orElse(List.of());
            return entries.size() == 2
                            && Literals.textOf(entries.get(0))
                                    .filter("name"::equals)
                                    .isPresent()
                            && isText(entries.get(1))
                    ? Optional.of(entries.get(1))
                    : Optional.empty();
        }

        private static boolean isText(Expression expression) {
            return expression.getType() == JavaType.Primitive.String
                    || JavaTypes.name(expression.getType()).equals("java.lang.String");
        }
    }
}
