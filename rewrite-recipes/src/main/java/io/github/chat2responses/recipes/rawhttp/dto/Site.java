package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/**
 * A call that sends a request object and gets an answer object.
 *
 * @param file the file it is in
 * @param call the call that names the class of the answer
 * @param answer the class of the answer
 * @param target where it goes
 * @param sent what it sends
 */
record Site(SourceIndex file, J.MethodInvocation call, AnswerShape answer, Target target, Sent sent) {
    /**
     * Where a call goes.
     *
     * @param base the base URL of the client, if it has one
     * @param path the URL that the call itself gives, if it gives one
     */
    record Target(Optional<Base> base, Optional<Expression> path) {}

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
     * @param body the request object
     * @param places the places where it is given to the client
     */
    record Sent(Expression body, Set<UUID> places) {}

    String key() {
        return "site " + call.getId();
    }
}
