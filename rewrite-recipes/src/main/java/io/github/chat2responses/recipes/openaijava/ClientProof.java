package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.group.Blocker;
import io.github.chat2responses.recipes.group.Place;
import java.util.Optional;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Whether clients of the SDK talk to OpenAI or Azure OpenAI, for recipes about other parts of the SDK than Chat. */
public final class ClientProof {
    private final OpenAiJava library = new OpenAiJava();
    private final Plan plan = new Plan();

    /** Makes a proof that knows nothing yet. */
    public ClientProof() {}

    /**
     * Follows the clients of one file; all files come before the first question.
     *
     * @param file the file
     */
    public void scan(J.CompilationUnit file) {
        new ClientFlow(library, plan, new FileScope(file), file).visit(file, 0);
    }

    /** Says that all files were seen. */
    public void close() {
        plan.close(false);
    }

    /**
     * Names a client for a later question.
     *
     * @param file the file it is used in
     * @param client the expression
     * @return its key
     */
    public String key(J.CompilationUnit file, Expression client) {
        return new ClientFlow(library, plan, new FileScope(file), file).source(client);
    }

    /**
     * Why a client may not be moved.
     *
     * @param key the client's key
     * @param text the client as the code writes it
     * @param place where it is used
     * @param assumeOpenAiHost whether a client of unknown host counts as OpenAI's
     * @return the reason; empty if its host is proved, or assumed
     */
    public Optional<Blocker> doubt(String key, String text, Place place, boolean assumeOpenAiHost) {
        return plan.hosts().doubt(new CallSite("", place, text, key, "", false), assumeOpenAiHost);
    }
}
