package io.github.chat2responses.recipes.assistants;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;

/** How a file writes the names of types that are new to it: simply, or in full where the simple name means another one. */
final class NewNames {
    private static final Map<String, String> TYPES = Stream.of(
                    "com.openai.models.conversations.Conversation",
                    "com.openai.models.conversations.Message",
                    "com.openai.models.conversations.items.ConversationItem",
                    "com.openai.models.conversations.items.ItemListParams",
                    "com.openai.models.responses.EasyInputMessage",
                    "com.openai.models.responses.FunctionTool",
                    "com.openai.models.responses.Response",
                    "com.openai.models.responses.ResponseCreateParams",
                    "com.openai.models.responses.ResponseFunctionToolCall",
                    "com.openai.models.responses.ResponseInputItem",
                    "com.openai.models.responses.ResponseInputText",
                    "com.openai.models.responses.ResponseOutputItem",
                    "com.openai.models.responses.ResponseOutputMessage",
                    "com.openai.models.responses.ResponseOutputText",
                    "com.openai.models.responses.ResponseStatus",
                    "com.openai.models.responses.ResponseStreamEvent",
                    "com.openai.models.responses.Tool",
                    "com.openai.models.responses.ToolChoiceOptions",
                    "java.lang.String",
                    "java.util.Arrays",
                    "java.util.List",
                    "java.util.Optional",
                    "java.util.stream.Collectors")
            .collect(Collectors.toMap(type -> type.substring(type.lastIndexOf('.') + 1), Function.identity()));
    private static final Pattern TOKEN = Pattern.compile("@(\\w+)");

    private final Set<String> taken = new HashSet<>();
    private final Set<String> imports = new TreeSet<>();

    /** Notes what the simple names of a file mean, and the names of classes beside it. */
    NewNames(J.CompilationUnit file, Set<String> siblings) {
        taken.addAll(siblings);
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
                String type = TYPES.get(identifier.getSimpleName());
                // What is of the old API goes, whatever its name.
                boolean goes = BetaApi.isPartOf(identifier.getType());
                if (type != null && !goes && !type.equals(BetaApi.name(identifier.getType()))) {
                    taken.add(identifier.getSimpleName());
                }
                return identifier;
            }

            @Override
            public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declaration, Integer p) {
                taken.add(declaration.getSimpleName());
                return super.visitClassDeclaration(declaration, p);
            }
        }.visit(file, 0);
    }

    /** A template with the names filled in. */
    String filled(String template) {
        return TOKEN.matcher(template).replaceAll(token -> Matcher.quoteReplacement(simple(token.group(1))));
    }

    private String simple(String name) {
        String type = TYPES.get(name);
        if (type == null) {
            throw new IllegalArgumentException("there is no type " + name);
        }
        return write(type);
    }

    /** The name of a type, nested ones with the class around them. */
    String write(String type) {
        List<String> parts = List.of(type.split("\\.", -1));
        int outer = 0;
        while (Character.isLowerCase(parts.get(outer).charAt(0))) {
            outer++;
        }
        String qualified = String.join(".", parts.subList(0, outer + 1));
        if (taken.contains(parts.get(outer))) {
            return type;
        }
        if (!qualified.startsWith("java.lang.")) {
            imports.add(qualified);
        }
        return String.join(".", parts.subList(outer, parts.size()));
    }

    /** The types that need an import. */
    Set<String> imports() {
        return imports;
    }
}
