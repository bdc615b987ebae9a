package io.github.chat2responses.recipes.openaijava;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** What the engine has to know of a client library to move its Chat code, group by group. */
public interface Library {
    /**
     * The names of the library's types and methods, and the new code.
     *
     * @return the tables and snippets
     */
    Snippets snippets();

    /**
     * How build files name the library.
     *
     * @return the artifacts, and what version new code needs
     */
    SdkArtifact artifact();

    /**
     * Begins to look whether an older version can be raised.
     *
     * @return what looks at the files of one run
     */
    default Raising raising() {
        return new Raising() {
            @Override
            public void look(J.CompilationUnit file) {}

            @Override
            public Optional<String> doubt(String version) {
                return Optional.empty();
            }
        };
    }

    /**
     * Whether a class is the library's own.
     *
     * @param name its qualified name
     * @return whether it is
     */
    boolean owns(String name);

    /**
     * Whether a value of a type is a client, its builder, or a service that came from one.
     *
     * @param type the type
     * @return whether it is
     */
    boolean isClient(@Nullable JavaType type);

    /**
     * Whether a client that starts to be built by a call on a class, or by its constructor, is for OpenAI's host unless something
     * in the same chain says otherwise.
     *
     * @param type the qualified name of the class
     * @return whether it is
     */
    boolean startsAtOpenAi(String type);

    /**
     * Why a client that comes from elsewhere is known not to serve Responses.
     *
     * @param type the qualified name of the class that makes it
     * @return a code and a reason; null if nothing is known against it
     */
    default @Nullable Doubt doubt(String type) {
        return null;
    }

    /**
     * The step of a client's builder that sets the URL.
     *
     * @return its name
     */
    default String urlStep() {
        return "baseUrl";
    }

    /**
     * Whether a method is the Chat endpoint.
     *
     * @param method the method
     * @return whether it is
     */
    boolean isEndpoint(JavaType.@Nullable Method method);

    /**
     * Whether a call without types looks like one of the endpoint.
     *
     * @param call the call
     * @return whether it does
     */
    boolean looksLikeEndpoint(J.MethodInvocation call);

    /**
     * Whether a method of the endpoint opens a stream.
     *
     * @param method its name
     * @return whether it does
     */
    boolean streams(String method);

    /**
     * Whether all calls have to stay where code calls a method, because the models or clients for Responses refuse what it says.
     *
     * @param method the method
     * @return whether they have to
     */
    default boolean forbids(JavaType.Method method) {
        return false;
    }

    /**
     * The expression that a call of the endpoint goes through.
     *
     * @param call the call
     * @return the client, or the service; the call itself if it makes the client; null if there is none
     */
    default @Nullable Expression client(J.MethodInvocation call) {
        return call.getSelect();
    }

    /**
     * The walk through a file that applies the library's rules.
     *
     * @param file the file
     * @param notes what the rules say of its elements
     * @param verdicts what is known before
     * @return the walk
     */
    Scene walk(FileScope file, Notes notes, Verdicts verdicts);

    /**
     * The library as it is for code that can only move if its answers keep their classes.
     *
     * @return the library; empty if there is no such way
     */
    default Optional<Library> keepingAnswers() {
        return Optional.empty();
    }

    /**
     * What speaks against a client.
     *
     * @param code the rule
     * @param reason why, without the place
     */
    record Doubt(String code, String reason) {}
}
