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
 * @param results which lists get the results of functions
 * @param ownClasses the classes whose sources are here
 * @param plainAnswers the files whose answers are sent back as messages with a text, because others read the list
 */
record Move(
        Vocabulary words,
        ResponsesCode code,
        Kinds kinds,
        Results results,
        Set<String> ownClasses,
        Set<String> plainAnswers) {
    /**
     * The file with the new code, and the reasons against it.
     *
     * @param besides whether the old client stays on the class path
     */
    J.CompilationUnit of(J.CompilationUnit file, ResponsesCode.Page page, Findings findings, boolean besides) {
        J.CompilationUnit moved = Comments.kept(file, (J.CompilationUnit)
                new Rewriter(this, LiveLists.in(file), page, findings, besides).visitNonNull(file, 0));
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

    Retyper retyper() {
        return new Retyper(Vocabulary.LIBRARY, words.types(), code);
    }
}
