package io.github.chat2responses.recipes.azureopenai;

import java.util.List;
import java.util.Optional;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.TypeUtils;

/** Messages that are made to be sent, and their parts. */
final class Messages {
    private static final String TOOL = Vocabulary.MODELS + "ChatRequestToolMessage";
    private static final String TEXT = Vocabulary.MODELS + "ChatMessageTextContentItem";
    private static final String IMAGE = Vocabulary.MODELS + "ChatMessageImageContentItem";
    private static final String URL = Vocabulary.MODELS + "ChatMessageImageUrl";

    private Messages() {}

    static Optional<Expression> created(Rewriter site, J.NewClass created) {
        String name = Vocabulary.name(created.getType());
        List<Expression> arguments = created.getArguments();
        // What an assistant said in parts is of output parts, which say more than a text.
        if (name.equals(Vocabulary.ASSISTANT)
                && arguments.size() == 1
                && TypeUtils.isString(arguments.get(0).getType())) {
            return Optional.of(site.snippet("assistantMessage", List.of(site.visited(arguments.get(0)))));
        }
        String role = site.words().roles().get(name);
        if (role != null && arguments.size() == 1) {
            return message(site, role, arguments.get(0));
        }
        boolean isText = TypeUtils.isString(arguments.get(0).getType());
        if (name.equals(TOOL) && arguments.size() == 2 && isText) {
            return Optional.of(site.snippet(
                    "toolOutput", arguments.stream().map(site::visited).toList()));
        }
        if (name.equals(TEXT) && isText) {
            return Optional.of(site.snippet("textPart", List.of(site.visited(arguments.get(0)))));
        }
        return name.equals(IMAGE) ? image(site, arguments.get(0)) : Optional.empty();
    }

    private static Optional<Expression> message(Rewriter site, String role, Expression content) {
        boolean isList = Vocabulary.name(content.getType()).startsWith("java.util.");
        if (TypeUtils.isString(content.getType())) {
            return Optional.of(site.snippet("message", List.of(site.snippet(role, List.of()), site.visited(content))));
        }
        return isList
                ? Optional.of(
                        site.snippet("messageOfParts", List.of(site.snippet(role, List.of()), site.visited(content))))
                : Optional.empty();
    }

    /** {@code new ChatMessageImageContentItem(new ChatMessageImageUrl(url))} */
    private static Optional<Expression> image(Rewriter site, Expression image) {
        return image instanceof J.NewClass url
                        && url.getBody() == null
                        && Vocabulary.name(url.getType()).equals(URL)
                ? Optional.of(site.snippet(
                        "imagePart", List.of(site.visited(url.getArguments().get(0)))))
                : Optional.empty();
    }
}
