package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.rawhttp.SourceIndex;

/** Where files name the class of a request: it may only be made, filled and sent. */
final class RequestMentions {
    private final DtoPlan plan;

    RequestMentions(DtoPlan plan) {
        this.plan = plan;
    }

    void judge(SourceIndex file, Shape request) {
        Mentions mentions = new Mentions(file, plan.clientMethods());
        mentions.of(request)
                .filter(name -> !mentions.isImport(name)
                        && !mentions.isQualifier(name)
                        && !mentions.isDeclaration(name)
                        && !mentions.isCreation(name)
                        && !mentions.isOfBody(name)
                        && !mentions.isOwnMethod(name, request))
                .forEach(name -> plan.block(
                        request.name(),
                        "C2R602",
                        file.place(name),
                        "`" + name.getSimpleName() + "` is used for something else, too"));
    }
}
