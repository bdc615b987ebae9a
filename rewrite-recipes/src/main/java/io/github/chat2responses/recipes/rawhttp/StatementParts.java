package io.github.chat2responses.recipes.rawhttp;

import io.github.chat2responses.recipes.rawhttp.json.Doc;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;

/**
 * Objects that statements fill, one behind the other, and that become a member of another object:
 *
 * <pre>{@code
 * Map<String, Object> url = new HashMap<>();
 * url.put("url", link);
 * part.put("image_url", url);
 * }</pre>
 */
final class StatementParts {
    private final Sources sources;

    StatementParts(Sources sources) {
        this.sources = sources;
    }

    /**
     * One value of such an object takes the place of the object: {@code part.put("image_url", link);}.
     *
     * @param member the call that puts the object in
     * @param value the call that puts the value into the object
     * @param target the one of them that becomes the new call
     * @param gone the statements that nobody needs any more
     */
    record Picked(
            J.MethodInvocation member, J.MethodInvocation value, J.MethodInvocation target, List<Statement> gone) {
        /** The new call. */
        J call(J now) {
            Expression key = value.getArguments().get(0);
            return value.withId(now.getId())
                    .withSelect(Objects.requireNonNull(member.getSelect())
                            .withPrefix(
                                    Objects.requireNonNull(value.getSelect()).getPrefix()))
                    .withArguments(List.of(
                            member.getArguments().get(0).withPrefix(key.getPrefix()),
                            value.getArguments().get(1)))
                    .withPrefix(now.getPrefix());
        }
    }

    /** What becomes of the statements; empty if they do more than to fill the object and to put it in. */
    Optional<Picked> picked(Doc.Member<Where> outer, Doc.Obj<Where> object, String inner) {
        SourceIndex index = object.where().index();
        J.MethodInvocation member = call(outer);
        J.MethodInvocation value = call(object.member(inner));
        J.VariableDeclarations.NamedVariable variable =
                variable(index, object.where().node());
        if (member == null || value == null || variable == null || !takesAnything(member)) {
            return Optional.empty();
        }
        boolean isNested = Libraries.isPutNested(member);
        J.VariableDeclarations declaration = Sources.declaration(index, variable);
        List<Statement> filling = object.members().values().stream()
                .<Statement>flatMap(one -> Stream.ofNullable(call(one)))
                .toList();
        List<Statement> all = new ArrayList<>(filling);
        all.add(0, declaration);
        if (!isNested) {
            all.add(member);
        }
        boolean isAlone = sources.uses(index, variable).size() == all.size() - 1
                && filling.size() == object.members().size()
                && declaration.getVariables().size() == 1;
        // A constant that would have to stand beside the value stood where the object was made.
        if (!isAlone || (isNested && filling.size() > 1) || !areInARow(index, all)) {
            return Optional.empty();
        }
        J.MethodInvocation target = isNested ? value : member;
        all.remove(target);
        return Optional.of(new Picked(member, value, target, all));
    }

    /** The variable of an object, where it has one at once. */
    static J.VariableDeclarations.@Nullable NamedVariable variable(SourceIndex index, J made) {
        J at = made instanceof J.VariableDeclarations.NamedVariable ? made : index.parent(made);
        return at instanceof J.VariableDeclarations.NamedVariable variable ? variable : null;
    }

    private static boolean areInARow(SourceIndex index, List<Statement> all) {
        if (!(index.parent(all.get(0)) instanceof J.Block block)) {
            return false;
        }
        int first = block.getStatements().indexOf(all.get(0));
        int end = first + all.size();
        return first >= 0
                && end <= block.getStatements().size()
                && block.getStatements().subList(first, end).equals(all);
    }

    /** Whether the other object is a variable, and takes a text as it took an object. */
    private static boolean takesAnything(J.MethodInvocation member) {
        Expression outer = member.getSelect();
        boolean isOfObjects = outer == null
                || !(outer.getType() instanceof JavaType.Parameterized map)
                || Types.name(map.getTypeParameters()
                                .get(map.getTypeParameters().size() - 1))
                        .equals("java.lang.Object");
        return outer instanceof J.Identifier && isOfObjects;
    }

    private static J.@Nullable MethodInvocation call(Doc.Member<Where> member) {
        return member.key().index().parent(member.key().node()) instanceof J.MethodInvocation call ? call : null;
    }
}
