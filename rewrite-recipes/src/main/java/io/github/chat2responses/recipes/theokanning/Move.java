package io.github.chat2responses.recipes.theokanning;

import io.github.chat2responses.recipes.openaijava.ResponsesCode;
import io.github.chat2responses.recipes.replace.Check;
import io.github.chat2responses.recipes.replace.Comments;
import io.github.chat2responses.recipes.replace.Findings;
import io.github.chat2responses.recipes.replace.Retyper;
import java.util.Set;
import org.openrewrite.java.tree.J;

/**
 * How one file is written anew, and whether that is certain.
 *
 * @param words the words of the old client
 * @param code the new code
 * @param kinds what messages stand for
 * @param ownClasses the classes whose sources are here
 */
record Move(Vocabulary words, ResponsesCode code, Kinds kinds, Set<String> ownClasses) {
    /** The file with the new code, and the reasons against it. */
    J.CompilationUnit of(J.CompilationUnit file, ResponsesCode.Page page, Findings findings) {
        J.CompilationUnit moved = (J.CompilationUnit)
                new Rewriter(words, retyper(), kinds, LiveLists.in(file), page, findings).visitNonNull(file, 0);
        new Check(Vocabulary.LIBRARY, findings, ownClasses, file).visit(moved, 0);
        Comments.lost(file, moved)
                .ifPresent(comment -> findings.block(
                        file, "C2R602", "the comment `" + comment + "` stands in code that is written anew"));
        return moved;
    }

    /** The file with new types, so that later recipes see no trace of the old client. */
    J.CompilationUnit retyped(J.CompilationUnit file) {
        return (J.CompilationUnit) retyper().visitNonNull(file, 0);
    }

    private Retyper retyper() {
        return new Retyper(Vocabulary.LIBRARY, words.types(), code);
    }
}
