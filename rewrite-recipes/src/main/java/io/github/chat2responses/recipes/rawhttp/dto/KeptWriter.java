package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.rawhttp.dto.Maker.Made;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;

/** Gives a class of Chat's answers what makes it from an answer of Responses; what it has already stays. */
final class KeptWriter {
    /** The method that makes the choice. */
    static final String CHOICE = "choiceOf";

    private final KeptAnswer kept;
    private final AnswerShape answer;
    private final Shape shape;
    private final Binding binding;
    private final String item;
    private final String part;
    private final String indent;
    private final String step;

    KeptWriter(KeptAnswer kept, Binding binding) {
        this.kept = kept;
        this.answer = kept.answer();
        this.shape = answer.shape();
        this.binding = binding;
        this.item = free("Output", "OutputItem");
        this.part = free("Content", "OutputContent");
        this.indent = Members.indent(shape);
        this.step = Members.step(shape);
    }

    private String free(String name, String other) {
        return shape.file().named(name).isEmpty() && !answer.taken().contains(name) ? name : other;
    }

    J.ClassDeclaration written(J.ClassDeclaration declaration) {
        List<Statement> members =
                new ArrayList<>(ListUtils.map(declaration.getBody().getStatements(), this::aliased));
        List<Statement> made = Members.of(shape, kept.imports(), text());
        members.addAll(Annotations.placed(
                made,
                Space.format("\n\n" + indent)
                        .withComments(made.get(0).getPrefix().getComments())));
        J.ClassDeclaration changed = declaration.withBody(Members.filled(declaration.getBody(), members, shape));
        return binding.isStrict() ? Annotations.lenient(changed, shape) : changed;
    }

    /** Where Jackson sets a member that has another name in the new answer, it knows both names. */
    private Statement aliased(Statement statement) {
        return takesAll() ? statement : Annotations.aliased(statement, shape, AnswerNames::renamed);
    }

    /** Whether what makes the answer takes all its properties at once, so that Jackson sets none of them. */
    private boolean takesAll() {
        return kept.whole().way() != Maker.Way.EMPTY;
    }

    private String text() {
        return factory() + "\n\n" + choice() + "\n\n" + types();
    }

    /** The parameters of the method that Jackson calls: what the new answer has, and what a constructor takes. */
    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (takesAll()) {
            shape.properties()
                    .forEach(property -> parameters.put(
                            property.json(), property.declaration().getTypeExpression() + " " + property.name()));
        } else {
            shape.json("object").ifPresent(object -> parameters.put("object", "String " + object.name()));
        }
        parameters.put(AnswerNames.OUTPUT, "List<" + item + "> output");
        if (kept.hasReason()) {
            parameters.put("incomplete_details", "Map<String, Object> incomplete");
        }
        parameters.putIfAbsent(AnswerNames.ERROR, "Object error");
        return parameters;
    }

    private String factory() {
        String in = indent + step;
        String parameters = parameters().entrySet().stream()
                .map(entry -> in + step + annotation(entry.getKey()) + " " + entry.getValue())
                .collect(Collectors.joining(",\n"));
        boolean hasOwnError = shape.json(AnswerNames.ERROR).isPresent();
        String fails = hasOwnError
                ? ""
                : in + "if (error != null" + (refusesErrors() ? "" : " && output != null") + ") {\n"
                        + in + step + "throw new IllegalStateException(\"The answer failed: \" + error);\n"
                        + in + "}\n";
        return indent + "/** Reads an answer of Responses as one of Chat with one choice. */\n"
                + indent + "@JsonCreator\n"
                + indent + "public static " + shape.simpleName() + " " + KeptAnswer.METHOD + "(\n" + parameters
                + ") {\n"
                + fails + body(in) + indent + "}";
    }

    /** Whether the class as it was could not be read from the body of an HTTP error. */
    private boolean refusesErrors() {
        return binding.isStrict()
                && Annotations.on(shape.declaration(), "JsonIgnoreProperties").isEmpty();
    }

    private static String annotation(String json) {
        String renamed = AnswerNames.renamed(json);
        String alias = renamed.equals(json) ? "" : " @JsonAlias(\"" + renamed + "\")";
        return "@JsonProperty(\"" + json + "\")" + alias;
    }

    private String body(String in) {
        String made = CHOICE + "(output" + (kept.hasReason() ? ", incomplete" : "") + ")";
        String choices = answer.choices().isArray()
                ? "new " + kept.choice().name() + "[] {" + made + "}"
                : "new ArrayList<>(List.of(" + made + "))";
        if (takesAll()) {
            Map<String, String> before = new LinkedHashMap<>();
            shape.properties().forEach(property -> before.put(property.json(), property.name()));
            Map<String, String> after = new LinkedHashMap<>(before);
            after.put("choices", choices);
            after.computeIfPresent("object", (json, name) -> "\"chat.completion\"");
            return in + "if (output == null) {\n"
                    + in + step + "return "
                    + kept.whole().made("answer", before).expression() + ";\n"
                    + in + "}\n"
                    + in + "return " + kept.whole().made("answer", after).expression() + ";\n";
        }
        Map<String, String> values = new LinkedHashMap<>();
        shape.json("object")
                .ifPresent(
                        object -> values.put("object", "output == null ? " + object.name() + " : \"chat.completion\""));
        Made whole = kept.whole().made("answer", values);
        return lines(in, whole.lines())
                + in + "if (output != null) {\n"
                + lines(in + step, kept.whole().set("answer", Map.of("choices", choices)))
                + in + "}\n"
                + in + "return " + whole.expression() + ";\n";
    }

    private static String lines(String in, List<String> lines) {
        return lines.stream().map(line -> in + line + "\n").collect(Collectors.joining());
    }

    private String choice() {
        String in = indent + step;
        String more = in + step + step;
        String type = kept.choice().name();
        String reason = kept.hasReason()
                ? in + "String reason = \"stop\";\n"
                        + in + "if (incomplete != null) {\n"
                        + in + step + "reason = \"content_filter\".equals(incomplete.get(\"reason\"))"
                        + " ? \"content_filter\" : \"length\";\n"
                        + in + "}\n"
                : "";
        Made message = kept.message().made("message", Map.of("role", "\"assistant\"", "content", "text"));
        Made choice = kept.choice().made("choice", kept.ofChoice(message.expression()));
        return indent + "private static " + type + " " + CHOICE + "(List<" + item + "> output"
                + (kept.hasReason() ? ", Map<String, Object> incomplete" : "") + ") {\n"
                + in + "String text = output.stream()\n"
                + more + ".filter(item -> \"message\".equals(item.type))\n"
                + more + ".flatMap(item -> item.content.stream())\n"
                + more + ".filter(part -> \"output_text\".equals(part.type))\n"
                + more + ".map(part -> part.text)\n"
                + more + ".reduce(String::concat)\n"
                + more + ".orElse(null);\n"
                + reason
                + lines(in, message.lines())
                + lines(in, choice.lines())
                + in + "return " + choice.expression() + ";\n"
                + indent + "}";
    }

    private String types() {
        return Stream.of(
                        type(item, List.of("String type", "List<" + part + "> content")),
                        type(part, List.of("String type", "String text")))
                .collect(Collectors.joining("\n\n"));
    }

    private String type(String name, List<String> fields) {
        String lenient = binding.isStrict() ? indent + Annotations.LENIENT + "\n" : "";
        String members = fields.stream()
                .map(field -> indent + step + "public " + field + ";\n")
                .collect(Collectors.joining());
        return lenient + indent + "public static class " + name + " {\n" + members + indent + "}";
    }
}
