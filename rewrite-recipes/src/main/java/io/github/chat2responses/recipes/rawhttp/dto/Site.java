package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * A call that sends a request object and gets an answer object.
 *
 * @param file the file it is in
 * @param at the call that names the class of the answer, or the method of an interface that a library makes requests of
 * @param answer the class of the answer
 * @param target where it goes
 * @param sent what it sends
 * @param wire how it turns both into JSON
 */
record Site(SourceIndex file, J at, AnswerShape answer, Target target, Sent sent, Wire wire) {
    /** Where a call goes. */
    sealed interface Target {
        /**
         * A URL in code.
         *
         * @param base the base URL of the client, if it has one
         * @param path the URL that the call itself gives, if it gives one
         */
        record Written(Optional<Base> base, Optional<Expression> path) implements Target {}

        /**
         * A URL in annotations and configuration.
         *
         * @param url the URL
         */
        record Declared(UrlSource url) implements Target {}
    }

    /**
     * The base URL of a client.
     *
     * @param file the file that makes the client
     * @param url the URL
     */
    record Base(SourceIndex file, Expression url) {}

    /**
     * What a call sends.
     *
     * @param body the request object, or the parameter that takes it
     * @param type its class
     * @param places the places where it is given to the client
     */
    record Sent(J body, @Nullable JavaType type, Set<UUID> places) {}

    /** The same call with JSON in another way. */
    Site by(Wire other) {
        return new Site(file, at, answer, target, sent, other);
    }

    String key() {
        return "site " + at.getId();
    }

    /** Where the report shows it. */
    Place place() {
        return file.place(name());
    }

    private J.Identifier name() {
        return at instanceof J.MethodDeclaration method ? method.getName() : ((J.MethodInvocation) at).getName();
    }

    /** What the report calls it. */
    String what() {
        String owner = "";
        if (at instanceof J.MethodInvocation call && call.getSelect() instanceof J.Identifier client) {
            owner = client.getSimpleName() + ".";
        } else if (at instanceof J.MethodDeclaration) {
            J.ClassDeclaration type = file.around(at, J.ClassDeclaration.class);
            owner = type == null ? "" : type.getSimpleName() + ".";
        }
        return owner + name().getSimpleName();
    }
}
