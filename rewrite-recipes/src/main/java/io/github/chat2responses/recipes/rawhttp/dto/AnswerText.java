package io.github.chat2responses.recipes.rawhttp.dto;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;

/** The members that a class of answers gets, as text, in the style of the class. */
final class AnswerText {
    private static final Set<String> COPIED = Set.of(
            "Data",
            "Getter",
            "Setter",
            "Value",
            "NoArgsConstructor",
            "AllArgsConstructor",
            "ToString",
            "Jacksonized",
            "Builder",
            "JsonIgnoreProperties");

    private final AnswerShape answer;
    private final Binding binding;
    private final String item;
    private final String part;
    private final Style style;
    private final String indent;
    private final String step;

    /** How a class lets others at its properties. */
    private enum Style {
        RECORD,
        FIELDS,
        ACCESSORS
    }

    AnswerText(AnswerShape answer, Binding binding) {
        this.answer = answer;
        this.binding = binding;
        this.item = free("Output", "OutputItem");
        this.part = free("Content", "OutputContent");
        this.indent = Members.indent(answer.shape());
        this.step = Members.step(answer.shape());
        boolean accessors = answer.choice()
                .methods()
                .anyMatch(method -> method.getSimpleName().startsWith("get"));
        this.style = answer.choice().isRecord() ? Style.RECORD : accessors ? Style.ACCESSORS : Style.FIELDS;
    }

    /** Whether a class in the style of the old one can be filled: fields that nobody lets at cannot. */
    static boolean canBind(AnswerShape answer, Binding binding) {
        Shape choice = answer.choice();
        return binding.isGson()
                || choice.isRecord()
                || choice.isLombok()
                || !answer.message().declaration().hasModifier(J.Modifier.Type.Private)
                || choice.methods().anyMatch(method -> method.getSimpleName().startsWith("get"));
    }

    private String free(String name, String other) {
        boolean isTaken = answer.taken().contains(name)
                && answer.parts().stream().noneMatch(gone -> gone.simpleName().equals(name));
        return isTaken ? other : name;
    }

    Binding binding() {
        return binding;
    }

    /** The class of an item of the output. */
    String item() {
        return item;
    }

    /** What the items of the output are in. */
    String items() {
        return answer.choices().isArray() ? item + "[]" : "List<" + item + ">";
    }

    /**
     * The method that gives the text, and the classes of the output.
     *
     * @param givesMessage whether there is a method that gives a message, too
     * @param fails whether an answer that failed throws
     */
    String members(boolean givesMessage, boolean fails) {
        String text = method(fails && binding.isLate()) + (givesMessage ? "\n\n" + message() : "");
        String failing = fails ? failure() : "";
        return failing + text + "\n\n" + type(item, List.of("String type", "List<" + part + "> content")) + "\n\n"
                + type(part, List.of("String type", "String text"));
    }

    /** What an answer that failed comes to: the client throws, as it did when Chat answered with an HTTP status. */
    private String failure() {
        String check = check() + indent + "}\n\n";
        if (binding.isLate()) {
            String annotation = binding.isGson() ? "" : indent + "@JsonProperty\n";
            return answer.shape().isRecord()
                    ? ""
                    : annotation + indent + "private Map<String, Object> " + AnswerNames.ERROR + ";\n\n";
        }
        return answer.shape().isRecord()
                ? indent + "public " + answer.shape().simpleName() + " {\n" + check
                : indent + "/** Only an answer that failed has an error. */\n" + indent
                        + "public void setError(Map<String, Object> error) {\n" + check;
    }

    private String check() {
        String in = indent + step;
        return in + "if (error != null) {\n"
                + in + step + "throw new IllegalStateException(\"The answer failed: \" + error);\n"
                + in + "}\n";
    }

    private String read(String property) {
        return style == Style.RECORD ? property + "()" : property;
    }

    private String method(boolean checks) {
        String in = indent + step;
        String more = in + step + step;
        return indent + "/** The text of the answer; null if it has none. */\n"
                + indent + "public String " + AnswerNames.TEXT + "() {\n"
                + (checks ? check() : "")
                + in + "return " + (answer.choices().isArray() ? "List.of(output)" : "output") + ".stream()\n"
                + more + ".filter(item -> \"message\".equals(item." + read("type") + "))\n"
                + more + ".flatMap(item -> item." + read("content") + ".stream())\n"
                + more + ".filter(part -> \"output_text\".equals(part." + read("type") + "))\n"
                + more + ".map(part -> part." + read("text") + ")\n"
                + more + ".reduce(String::concat)\n"
                + more + ".orElse(null);\n"
                + indent + "}";
    }

    private String message() {
        String name = answer.spoken().simpleName();
        return indent + "/** The text of the answer as a message. */\n"
                + indent + "public " + name + " " + AnswerNames.MESSAGE + "() {\n"
                + indent + step + "return new " + name + "(\"assistant\", " + AnswerNames.TEXT + "());\n"
                + indent + "}";
    }

    private String type(String name, List<String> properties) {
        String annotations = answer.choice().declaration().getLeadingAnnotations().stream()
                .filter(annotation -> COPIED.contains(annotation.getSimpleName()))
                .map(annotation -> indent + annotation.withPrefix(Space.EMPTY) + "\n")
                .collect(Collectors.joining());
        if (binding.isStrict() && !annotations.contains("@JsonIgnoreProperties")) {
            annotations = indent + Annotations.LENIENT + "\n" + annotations;
        }
        if (style == Style.RECORD) {
            return annotations + indent + "public record " + name + "(" + String.join(", ", properties) + ") {}";
        }
        String in = indent + step;
        String visibility = answer.message().declaration().hasModifier(J.Modifier.Type.Public)
                ? "public "
                : answer.message().declaration().hasModifier(J.Modifier.Type.Private) ? "private " : "";
        String fields = properties.stream()
                .map(property -> in + visibility + property + ";\n")
                .collect(Collectors.joining());
        String accessors = style == Style.ACCESSORS
                ? properties.stream()
                        .map(property -> "\n" + accessors(property, in) + "\n")
                        .collect(Collectors.joining())
                : "";
        return annotations + indent + "public static class " + name + " {\n" + fields + accessors + indent + "}";
    }

    private String accessors(String property, String in) {
        String name = property.substring(property.lastIndexOf(' ') + 1);
        String type = property.substring(0, property.lastIndexOf(' '));
        String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return in + "public " + type + " get" + capital + "() {\n"
                + in + step + "return " + name + ";\n"
                + in + "}\n\n"
                + in + "public void set" + capital + "(" + type + " " + name + ") {\n"
                + in + step + "this." + name + " = " + name + ";\n"
                + in + "}";
    }
}
