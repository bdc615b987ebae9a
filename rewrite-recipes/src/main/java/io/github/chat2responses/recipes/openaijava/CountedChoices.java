package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.ListTest;
import java.util.List;
import java.util.Optional;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** {@code choices().size() > 0} and the like: another way to ask whether there are any. */
final class CountedChoices {
    private CountedChoices() {}

    static Optional<Expression> replaced(Site site, J.Binary binary) {
        Optional<ListTest> test =
                binary.getLeft() instanceof J.MethodInvocation ? ListTest.of(binary) : Optional.empty();
        Optional<ReadChain> list = test.flatMap(found -> ReadChain.of(found.list()))
                .filter(chain -> chain.kind().isChoices());
        Expression root = list.map(ReadChain::root).orElse(null);
        if (root == null || test.isEmpty() || list.isEmpty()) {
            return Optional.empty();
        }
        boolean some = test.get().holds();
        site.swallow(binary, List.of(root));
        if (list.get().kind() == ReadKind.CHUNK_CHOICE_LIST) {
            return Optional.of(ReadRules.choiceTest(site, (J.MethodInvocation) binary.getLeft(), root, some));
        }
        return (some ? ReadKind.SOME_CHOICES : ReadKind.NO_CHOICES)
                .snippet(list.get().structured())
                .map(snippet -> site.snippet(snippet, List.of(site.visited(root))));
    }
}
