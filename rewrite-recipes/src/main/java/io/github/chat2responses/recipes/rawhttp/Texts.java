package io.github.chat2responses.recipes.rawhttp;

import io.github.chat2responses.recipes.rawhttp.Template.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Reads how Java code puts the text of a body together. */
final class Texts {
    private static final Pattern FORMAT = Pattern.compile("%(?:(\\d+)\\$)?[-#+ 0,(]*\\d*(?:\\.\\d+)?([a-zA-Z%])");
    private static final Set<String> UNCHANGED = Set.of("trim", "strip", "stripIndent", "getBytes", "toString");

    private static final Set<String> LENGTHS = Set.of("length", "isEmpty", "isBlank");

    /** They make a JSON string of a text, with its quotes. */
    private static final Set<String> QUOTING =
            Set.of("writeValueAsString", "quote", "toJson", "toJSONString", "toJsonStr", "valueToString");

    private final Sources sources;
    private final Constants constants;
    private final OwnQuotes quotes;
    private final Template template = new Template();
    private final List<Expression> read = new ArrayList<>();
    /** What {@code replace} takes out of the text; something else comes there. */
    private final List<String> tokens = new ArrayList<>();

    private String problem = "";

    Texts(Sources sources, Constants constants) {
        this.sources = sources;
        this.constants = constants;
        this.quotes = new OwnQuotes(sources);
    }

    Template template() {
        return template;
    }

    /** Why the text cannot be read; empty if it can. */
    String problem() {
        return problem;
    }

    /** Whether a text has what {@code replace} would take out of it. */
    boolean hasToken(String text) {
        return tokens.stream().anyMatch(text::contains);
    }

    /** Whether an expression is a text that is put together here. */
    boolean read(SourceIndex index, Expression expression) {
        return whole(index, Trees.plain(expression));
    }

    private boolean whole(SourceIndex index, Expression plain) {
        if (plain instanceof J.Identifier || plain instanceof J.FieldAccess) {
            return variable(index, plain);
        }
        if (plain instanceof J.MethodInvocation call) {
            return call(index, call);
        }
        return piece(index, plain, List.of());
    }

    private boolean call(SourceIndex index, J.MethodInvocation call) {
        Expression select = call.getSelect();
        if (select != null && UNCHANGED.contains(call.getSimpleName()) && !read.contains(select)) {
            return whole(index, Trees.plain(select));
        }
        if (select != null
                && call.getSimpleName().equals("replace")
                && call.getArguments().size() == 2) {
            return token(call.getArguments().get(0)) && whole(index, Trees.plain(select));
        }
        if (select != null && call.getSimpleName().equals("formatted")) {
            return format(index, select, call.getArguments());
        }
        if (call.getSimpleName().equals("format")
                && call.getSelect() != null
                && Types.simple(call.getSelect().toString()).equals("String")) {
            List<Expression> arguments = call.getArguments();
            return arguments.size() > 1
                    && Types.isText(arguments.get(0))
                    && format(index, arguments.get(0), arguments.subList(1, arguments.size()));
        }
        return result(index, call);
    }

    /** A place holder has no quotes, and nothing that may stand between the members. */
    private boolean token(Expression replaced) {
        boolean isToken = Trees.plain(replaced) instanceof J.Literal literal
                && literal.getValue() instanceof String text
                && text.matches("[^\"\\\\\\s,:]+")
                && tokens.add(text);
        if (!isToken) {
            problem = "the text of the body is changed with replace: " + Reads.shown(replaced);
        }
        return isToken;
    }

    /** A method of this project that does nothing but make the text. */
    private boolean result(SourceIndex index, J.MethodInvocation call) {
        Optional<Sources.Method> method = sources.method(index, call);
        if (method.isEmpty() || method.get().declaration().getBody() == null) {
            return false;
        }
        Optional<Expression> result = Results.only(method.get());
        if (result.isEmpty()) {
            return false;
        }
        if (sources.calls(method.get().index(), method.get().declaration()).size() != 1) {
            problem = "the body is made by a method that is called in several places";
            return false;
        }
        return whole(method.get().index(), Trees.plain(result.get()));
    }

    private boolean format(SourceIndex index, Expression format, List<Expression> arguments) {
        Expression plain = Trees.plain(format);
        if (plain instanceof J.Identifier || plain instanceof J.FieldAccess) {
            Optional<Sources.Variable> variable = only(index, plain);
            return variable.isPresent() && format(variable.get().index(), start(variable.get()), arguments);
        }
        return piece(index, plain, arguments);
    }

    private boolean variable(SourceIndex index, Expression name) {
        Optional<List<Expression>> appended =
                sources.variable(index, name).flatMap(builder -> Appended.before(index, builder, name));
        if (appended.isPresent()) {
            return appended.get().stream().allMatch(piece -> piece(index, Trees.plain(piece), List.of()));
        }
        Optional<Sources.Variable> variable = only(index, name);
        return variable.isPresent() && whole(variable.get().index(), Trees.plain(start(variable.get())));
    }

    private Expression start(Sources.Variable variable) {
        return constants.start(variable).orElseThrow();
    }

    /** The variable that is read here and nowhere else, except for people. */
    private Optional<Sources.Variable> only(SourceIndex index, Expression name) {
        Optional<Sources.Variable> variable = sources.variable(index, name);
        if (variable.isEmpty() || constants.start(variable.get()).isEmpty()) {
            return Optional.empty();
        }
        boolean isShared = sources.uses(variable.get().index(), variable.get().variable()).stream()
                .anyMatch(use -> !use.expression().getId().equals(name.getId())
                        && !Constants.isWritten(use.index(), use.expression())
                        && !isHarmless(use.index(), use.expression()));
        if (isShared) {
            problem = "the text of the body is used in several places";
            return Optional.empty();
        }
        return variable;
    }

    /** For people, or only its length counts. What is sent may also be shown: it is what is sent then. */
    static boolean isHarmless(SourceIndex index, J use) {
        return People.isFor(index, use)
                || People.consoleLine(index, use).isPresent()
                || (index.parent(use) instanceof J.FieldAccess access
                        && access.getSimpleName().equals("length"))
                || (index.parent(use) instanceof J.MethodInvocation call
                        && call.getSelect() == use
                        && LENGTHS.contains(call.getSimpleName()));
    }

    private boolean piece(SourceIndex index, Expression plain, List<Expression> arguments) {
        if (plain instanceof J.Binary binary && binary.getOperator() == J.Binary.Type.Addition) {
            return piece(index, Trees.plain(binary.getLeft()), arguments)
                    && piece(index, Trees.plain(binary.getRight()), arguments);
        }
        if (plain instanceof J.Literal literal && literal.getValue() != null && !Literals.isText(literal)) {
            String.valueOf(literal.getValue()).chars().forEach(c -> template.fixed((char) c));
            return true;
        }
        if (plain instanceof J.Literal literal && Literals.isText(literal)) {
            return literal(new Part(index, literal, !arguments.isEmpty()), arguments);
        }
        return arguments.isEmpty() && !template.text().isEmpty() && hole(index, plain, "s");
    }

    private boolean literal(Part part, List<Expression> arguments) {
        if (LiteralSource.of(part.literal()).isEmpty()) {
            problem = "a text has escapes that cannot be kept";
            return false;
        }
        String value = String.valueOf(part.literal().getValue());
        Matcher format = FORMAT.matcher(value);
        int next = 0;
        int at = 0;
        while (at < value.length()) {
            int length = token(value, at);
            if (length > 0) {
                if (!template.isInText()) {
                    problem = "this may be any JSON: " + value.substring(at, at + length);
                    return false;
                }
                template.textHole();
                at += length;
            } else if (part.isFormat() && value.charAt(at) == '%' && format.find(at) && format.start() == at) {
                String kind = format.group(2);
                if (kind.equals("%") || kind.equals("n")) {
                    template.character(part, kind.equals("n") ? '\n' : '%', at, format.end());
                } else {
                    int which = format.group(1) == null ? next++ : Integer.parseInt(format.group(1)) - 1;
                    if (which >= arguments.size() || !hole(part.index(), arguments.get(which), kind)) {
                        return false;
                    }
                }
                at = format.end();
            } else {
                template.character(part, value.charAt(at), at, at + 1);
                at++;
            }
        }
        return true;
    }

    /** How long the place holder is that begins somewhere; 0 if none does. */
    private int token(String value, int at) {
        return tokens.stream()
                .filter(token -> value.startsWith(token, at))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private boolean hole(SourceIndex index, Expression value, String kind) {
        Expression plain = Trees.plain(value);
        if (template.isInText()) {
            template.textHole();
            return true;
        }
        if (kind.equals("d") || kind.equals("f") || Types.isNumber(plain)) {
            template.numberHole();
            return true;
        }
        if (kind.equals("b") || Types.isBoolean(plain)) {
            template.booleanHole();
            return true;
        }
        if (isQuoted(plain) || quotes.isOne(index, plain)) {
            template.quotedHole();
            return true;
        }
        if (kind.equals("s") && whole(index, plain)) {
            return true;
        }
        if (problem.isEmpty()) {
            problem = "this may be any JSON: " + Reads.shown(value);
        }
        return false;
    }

    private static boolean isQuoted(Expression value) {
        return value instanceof J.MethodInvocation call
                && QUOTING.contains(call.getSimpleName())
                && call.getArguments().size() == 1
                && Types.isText(call.getArguments().get(0));
    }
}
