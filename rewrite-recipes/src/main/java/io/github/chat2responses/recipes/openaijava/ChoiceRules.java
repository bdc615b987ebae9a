package io.github.chat2responses.recipes.openaijava;

import java.util.List;
import java.util.Optional;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;

/** One choice is the answer itself, so that what is done for each choice is done once; see {@link ChoiceLoop}. */
final class ChoiceRules {
    private final Scene scene;
    private final ChoiceLoop loop;

    private ChoiceRules(Scene scene, ChoiceLoop loop) {
        this.scene = scene;
        this.loop = loop;
    }

    /** What is done for each choice in a loop. */
    static Optional<J> once(Scene scene, J.ForEachLoop loop) {
        return rules(scene, ChoiceLoop.of(loop)).map(rules -> {
            Statement body = rules.body(loop);
            return scene.parent() instanceof J.Block
                    ? rules.inPlace(body, loop.getPrefix())
                    : rules.loop.whole(body, loop.getPrefix());
        });
    }

    /** The same for a loop that is a call with a function: as a statement, or as all that another function does. */
    static Optional<J> once(Scene scene, J.MethodInvocation call) {
        boolean inBlock = scene.parent() instanceof J.Block;
        boolean isBody = scene.parent() instanceof J.Lambda outer && outer.getBody() == call;
        return rules(scene, inBlock || isBody ? ChoiceLoop.of(call) : Optional.empty())
                .map(rules -> {
                    Statement body = rules.body(call);
                    return isBody ? rules.loop.whole(body, call.getPrefix()) : rules.inPlace(body, call.getPrefix());
                });
    }

    /** A function in the body may use only variables that never change. */
    private static Optional<ChoiceRules> rules(Scene scene, Optional<ChoiceLoop> loop) {
        return loop.filter(found -> !found.captures() || !scene.isReassigned(found.answer()))
                .map(found -> new ChoiceRules(scene, found));
    }

    private Statement body(J whole) {
        scene.swallow(whole, List.of(loop.body(), loop.answer()));
        scene.visited(loop.answer());
        return (Statement) scene.visitNonNull(loop.body(), 0);
    }

    private Statement inPlace(Statement body, Space prefix) {
        List<Statement> once = loop.once(body, prefix, FileScope.repeatedVariables(scene.getCursor()));
        scene.neighbours().behind(once.get(0), once.subList(1, once.size()));
        return once.get(0);
    }
}
