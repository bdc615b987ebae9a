package io.github.chat2responses.recipes.assistants;

import java.util.List;
import org.openrewrite.java.tree.J;

/** What a rule may ask of, and tell, the visitor that walks a file. */
interface Work {
    /** Puts new code in the place of a tree; the holes are looked at on their own. */
    void replace(J tree, String template, List<? extends J> holes);

    /** Takes a statement out. */
    void remove(J statement);

    /** Notes that a tree has no certain counterpart, so that all connected code stays. */
    void block(J tree, String reason);

    /** Notes that a tree is right only if no assistant of the connected code has functions. */
    void blockIfFunctions(J tree, String reason);

    /** Notes that an assistant has functions. */
    void hasFunctions();

    /** Notes a call of the API, for the report. */
    void note(J.MethodInvocation call);

    /** What is known of the method around. */
    MethodFacts method();

    /**
     * Whether new code here may use an expression from elsewhere in the method: its variable is in scope, has a value, and gets
     * no other one.
     */
    boolean mayUse(J expression);

    /** Whether a variable is in scope here and has a value. */
    boolean sees(String variable);

    /** What stands directly around the tree that is looked at. */
    J parent();
}
