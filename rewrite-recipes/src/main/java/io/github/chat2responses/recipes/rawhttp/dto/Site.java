package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import java.util.List;
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
 * @param url the parts of the URL: the client's base URL, if it has one, and what is added to it
 * @param body the request object
 * @param sent the places where the request is given to the client
 */
record Site(
        SourceIndex file,
        J.MethodInvocation call,
        AnswerShape answer,
        List<Expression> url,
        Expression body,
        Set<UUID> sent) {
    String key() {
        return "site " + call.getId();
    }
}
