package io.github.chat2responses.recipes.rawhttp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openrewrite.Tree;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;

/**
 * Code that searches the text of an answer for its content. It goes on to do so, in the member that Chat had, which a method
 * makes of the new answer.
 */
final class TextSearches {
    private final Plan plan;
    private final Sources sources;
    private final Helpers helpers;
    private final SearchKinds kinds;
    private final Map<UUID, Place> places = new LinkedHashMap<>();
    private final Set<UUID> searched = new HashSet<>();

    TextSearches(Plan plan, Sources sources, Helpers helpers, Constants constants) {
        this.plan = plan;
        this.sources = sources;
        this.helpers = helpers;
        this.kinds = new SearchKinds(sources, constants);
    }

    /** Where a text is searched: a variable, or an expression. */
    private record Place(SourceIndex index, J text, List<Plan.Seen> uses) {}

    /** Takes a use of an answer's text if it is a search for its content; false if it is anything else. */
    boolean take(Plan.Seen use) {
        Expression text = kinds.searched(use.index(), use.node());
        if (text == null) {
            return false;
        }
        searched.add(text.getId());
        J place = variable(use.index(), text).<J>map(found -> found).orElse(text);
        places.computeIfAbsent(place.getId(), id -> new Place(use.index(), place, new ArrayList<>()))
                .uses()
                .add(use);
        return true;
    }

    private Optional<J.VariableDeclarations.NamedVariable> variable(SourceIndex index, Expression text) {
        return sources.variable(index, text)
                .filter(found -> found.index() == index)
                .map(Sources.Variable::variable);
    }

    /** Writes down the changes when all uses are known. */
    void close() {
        for (Place place : places.values()) {
            List<Sources.Use> texts = place.text() instanceof J.VariableDeclarations.NamedVariable variable
                    ? values(place, variable)
                    : List.of(new Sources.Use(place.index(), (Expression) place.text()));
            Plan.Seen first = place.uses().get(0);
            // The pieces of a stream are searched in another way.
            boolean isStream = plan.isStream(first.group());
            if (isStream || texts.isEmpty() || !texts.stream().allMatch(text -> wrap(text, first.group()))) {
                plan.block(
                        first.group(),
                        Plan.ANSWER,
                        first.index().place(first.node()),
                        "the answer is searched as a text, not read as JSON: " + Reads.shown(first.node()));
            }
        }
    }

    /** What a variable gets that is used for nothing but searches; empty if that cannot be said. */
    private List<Sources.Use> values(Place place, J.VariableDeclarations.NamedVariable variable) {
        SourceIndex index = place.index();
        J.VariableDeclarations declaration = Sources.declaration(index, variable);
        List<Sources.Use> values = new ArrayList<>();
        if (variable.getInitializer() != null) {
            values.add(new Sources.Use(index, variable.getInitializer()));
        }
        for (Sources.Use use : sources.uses(index, variable)) {
            if (index.parent(use.expression()) instanceof J.Assignment assignment
                    && Constants.isWritten(index, use.expression())) {
                values.add(new Sources.Use(index, assignment.getAssignment()));
            } else if (!searched.contains(use.expression().getId()) && !kinds.isNoReader(index, use.expression())) {
                return List.of();
            }
        }
        if (Sources.isField(index, declaration)) {
            return List.of();
        }
        if (index.parent(declaration) instanceof J.MethodDeclaration method) {
            int at = method.getParameters().indexOf(declaration);
            sources.calls(index, method)
                    .forEach(call -> values.add(new Sources.Use(
                            call.index(), Sources.arguments(call.expression()).get(at))));
        }
        return values.stream()
                .filter(value -> !(value.expression() instanceof J.Literal))
                .toList();
    }

    private boolean wrap(Sources.Use text, String group) {
        HelperMethod helper = helpers.method("text", text.index());
        SourceIndex index = text.index();
        if (!Answers.isInFirstClass(index, text.expression())) {
            return false;
        }
        UUID file = index.file().getId();
        plan.edit(new Edit.Member(group, file, helper));
        plan.edit(new Edit.Replace(
                group, file, text.expression().getId(), now -> helpers.call(helper, argument(now), now, index)));
        return true;
    }

    private static Expression argument(J now) {
        return ((Expression) now).<Expression>withId(Tree.randomId()).withPrefix(Space.EMPTY);
    }
}
