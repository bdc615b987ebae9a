package io.github.chat2responses.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.chat2responses.cli.report.RuleText;
import io.github.chat2responses.rules.Rule;
import io.github.chat2responses.rules.RuleCatalogue;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a code means. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Explains a diagnostic or finding, or lists all of them.",
        footer = {"", "Example: chat2responses explain C2R601"})
// picocli sets the fields of options.
@SuppressWarnings("FieldCanBeFinal")
final class ExplainCommand implements Callable<Integer> {
    /** How the answer is written. */
    enum Format {
        TEXT,
        JSON,
        MARKDOWN
    }

    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "CODE", description = "The code, for example C2R601.")
    private @Nullable String code;

    @Option(names = "--format", paramLabel = "text|json|markdown", description = "How to print it (default: text).")
    private Format format = Format.TEXT;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        RuleCatalogue catalogue = RuleCatalogue.load();
        List<Rule> rules = code == null ? catalogue.all() : List.of(rule(catalogue, code));
        terminal.out()
                .print(
                        switch (format) {
                            case JSON ->
                                JsonMapper.builder()
                                                .build()
                                                .writerWithDefaultPrettyPrinter()
                                                .writeValueAsString(rules) + "\n";
                            case MARKDOWN -> RuleText.markdown(rules);
                            case TEXT -> code == null ? RuleText.table(rules) : RuleText.page(rules.get(0));
                        });
        return ExitCode.DONE;
    }

    private static Rule rule(RuleCatalogue catalogue, String code) {
        return catalogue
                .find(code.toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new UsageException(
                        "there is no rule " + code + "; 'chat2responses explain' lists all of them"));
    }
}
