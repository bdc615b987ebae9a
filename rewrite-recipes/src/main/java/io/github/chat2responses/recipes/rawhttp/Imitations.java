package io.github.chat2responses.recipes.rawhttp;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.chat2responses.recipes.rawhttp.json.AnswerText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Tests that imitate the Chat endpoint for code of this project: they answer in the new way, or that code stays. */
final class Imitations {
    private static final String TEST = "/test/";

    /** Words of requests and answers that may stand in a test besides a whole answer. */
    private static final Pattern WORDS = Pattern.compile(
            "(?s).*(choices|messages|max_tokens|max_completion_tokens|_tokens|finish_reason|response_format).*");

    private final Plan plan;
    private final Sources sources;
    private final AnswerText answers = new AnswerText();

    Imitations(Plan plan, Sources sources) {
        this.plan = plan;
        this.sources = sources;
    }

    static boolean isTest(String path) {
        return ("/" + path).contains(TEST);
    }

    /** Whether a text is the answer of Chat Completions, or a piece of it. */
    static boolean isAnswer(J.Literal literal) {
        return literal.getValue() instanceof String text
                && text.contains("\"choices\"")
                && (text.contains("\"message\"") || text.contains("\"delta\""));
    }

    /** Whether a text may be a piece of such an answer, or the name of its member in code that makes one. */
    static boolean isPiece(J.Literal literal) {
        return literal.getValue() instanceof String text && (text.contains("\"choices\"") || text.equals("choices"));
    }

    /** Whether a test is for code that sends requests: a URL in it is the server's then. */
    boolean isOne(J.CompilationUnit test) {
        SourceIndex index = sources.index(test);
        return groups().keySet().stream().anyMatch(type -> !index.named(type).isEmpty());
    }

    /** The groups that the classes of the code have a part of, by the classes' names. */
    private Map<String, Set<String>> groups() {
        Map<String, Set<String>> groups = new HashMap<>();
        for (Plan.Seen seen : plan.seen()) {
            for (J.ClassDeclaration type : seen.index().file().getClasses()) {
                groups.computeIfAbsent(type.getSimpleName(), name -> new HashSet<>())
                        .add(plan.groups().root(seen.group()));
            }
        }
        return groups;
    }

    void close() {
        if (sources.doubles().isEmpty()) {
            return;
        }
        Map<String, Set<String>> groups = groups();
        for (J.CompilationUnit test : sources.doubles()) {
            SourceIndex index = sources.index(test);
            String[] group = new String[1];
            groups.forEach((type, some) -> {
                if (!index.named(type).isEmpty() && !isOnlyCalling(index, type)) {
                    some.forEach(one -> {
                        group[0] = group[0] == null ? one : group[0];
                        plan.groups().join(group[0], one);
                    });
                }
            });
            if (group[0] != null) {
                move(index, group[0]);
            }
        }
    }

    /** Whether the class is the test itself, which calls a server and imitates none. */
    private boolean isOnlyCalling(SourceIndex test, String type) {
        return test.file().getClasses().stream()
                        .anyMatch(own -> own.getSimpleName().equals(type))
                && !sources.isAnswering(test.file());
    }

    private void move(SourceIndex index, String group) {
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Binary visitBinary(J.Binary sum, Integer p) {
                return joined(index, group, sum) ? sum : super.visitBinary(sum, p);
            }

            @Override
            public J.Literal visitLiteral(J.Literal literal, Integer p) {
                if (literal.getValue() instanceof String text
                        && plan.role(literal).isEmpty()) {
                    move(index, group, literal, text);
                }
                return literal;
            }
        }.visit(index.file(), 0);
    }

    /** An answer that is put together from literals becomes one literal; false if it is none. */
    private boolean joined(SourceIndex index, String group, J.Binary sum) {
        Optional<String> answer = text(sum).flatMap(answers::moved);
        answer.ifPresent(text -> {
            UUID file = index.file().getId();
            plan.edit(new Edit.Replace(
                    group,
                    file,
                    sum.getId(),
                    tree -> Code.literal(TextNode.valueOf(text)).withPrefix(tree.getPrefix())));
        });
        return answer.isPresent();
    }

    private static Optional<String> text(Expression expression) {
        Expression plain = expression.unwrap();
        if (plain instanceof J.Literal literal) {
            return literal.getValue() instanceof String text ? Optional.of(text) : Optional.empty();
        }
        return plain instanceof J.Binary sum && sum.getOperator() == J.Binary.Type.Addition
                ? text(sum.getLeft()).flatMap(left -> text(sum.getRight()).map(left::concat))
                : Optional.empty();
    }

    private void move(SourceIndex index, String group, J.Literal literal, String text) {
        UUID file = index.file().getId();
        Optional<String> answer =
                isAnswer(literal) && LiteralSource.of(literal).isPresent() ? answers.moved(text) : Optional.empty();
        if (answer.isPresent()) {
            plan.imitates(literal);
            plan.edit(new Edit.Replace(
                    group,
                    file,
                    literal.getId(),
                    tree -> LiteralSource.with((J.Literal) tree, 0, text.length(), answer.get())));
        } else if (TextUrls.isUrl(literal) && LiteralSource.of(literal).isPresent()) {
            plan.edit(new Edit.Replace(group, file, literal.getId(), tree -> TextUrls.moved((J.Literal) tree)));
        } else if (WORDS.matcher(text).matches()) {
            plan.block(group, Plan.ANSWER, index.place(literal), "a test imitates or expects Chat Completions here");
        }
    }
}
