package io.github.chat2responses.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.carrier.ReasoningCarrier;
import io.github.chat2responses.overlay.Overlay;
import io.github.chat2responses.overlay.OverlayException;
import io.github.chat2responses.rules.Diagnostic;
import io.github.chat2responses.rules.RuleCatalogue;
import io.github.chat2responses.rules.Severity;
import io.github.chat2responses.translate.ChatTranslator;
import io.github.chat2responses.translate.TranslationPolicy;
import io.github.chat2responses.translate.TranslationPolicy.Mode;
import io.github.chat2responses.translate.TranslationPolicy.Store;
import io.github.chat2responses.translate.TranslationPolicy.StrictTools;
import io.github.chat2responses.translate.TranslationPolicy.SystemMessages;
import io.github.chat2responses.translate.TranslationPolicy.Treatment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What all translations share: the input, the policy, and where diagnostics go. */
// picocli sets the fields of options.
@SuppressWarnings("FieldCanBeFinal")
final class TranslateOptions {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The payload; - or nothing reads standard input.")
    private String file = "-";

    @Option(
            names = "--policy",
            paramLabel = "lenient|strict",
            description = "strict refuses what is not exact (default: lenient).")
    private Mode policy = Mode.LENIENT;

    @Option(
            names = "--strict-tools",
            paramLabel = "upgrade|preserve",
            description = "Whether tools become strict (default: upgrade).")
    private StrictTools strictTools = StrictTools.UPGRADE;

    @Option(
            names = "--system-messages",
            paramLabel = "item|instructions",
            description = "Where the leading system message goes (default: item).")
    private SystemMessages systemMessages = SystemMessages.ITEM;

    @Option(
            names = "--store",
            paramLabel = "preserve|true|false",
            description = "What store becomes (default: preserve).")
    private Store store = Store.PRESERVE;

    @Option(
            names = "--diagnostics",
            paramLabel = "FILE",
            description = "Write diagnostics there as JSON lines; - is standard error as text.")
    private @Nullable String diagnostics;

    @Option(
            names = "--rule",
            paramLabel = "CODE=allow|refuse|chat",
            description = "What to do with one diagnostic, whatever the policy says; chat sends the request to Chat.")
    private final Map<String, Treatment> rules = new LinkedHashMap<>();

    @Option(
            names = "--overlay",
            paramLabel = "FILE",
            description =
                    "YAML with what only Responses has, added to requests: hosted tools, reasoning.summary, include...")
    private @Nullable String overlay;

    ChatTranslator translator() {
        return ChatTranslator.create(policy());
    }

    TranslationPolicy policy() {
        RuleCatalogue catalogue = RuleCatalogue.load();
        for (String code : rules.keySet()) {
            if (catalogue.find(code).isEmpty()) {
                throw new UsageException("there is no rule " + code + "; 'chat2responses explain' lists all of them");
            }
        }
        return new TranslationPolicy(
                policy, strictTools, systemMessages, store, rules, readOverlay(), ReasoningCarrier.none());
    }

    /** Where each diagnostic of a batch goes; null if only their number is wanted. */
    @Nullable
    LineOutput batchDiagnostics(Terminal terminal) throws IOException {
        return diagnostics == null || diagnostics.equals("-") ? null : LineOutput.open(Path.of(diagnostics), terminal);
    }

    private Overlay readOverlay() {
        if (overlay == null) {
            return Overlay.none();
        }
        Path file = Path.of(overlay);
        if (!Files.isRegularFile(file)) {
            throw new UsageException("the overlay " + file + " does not exist; give a YAML file");
        }
        try {
            return Overlay.yaml(Files.readAllBytes(file));
        } catch (OverlayException e) {
            throw new UsageException("the overlay " + file + " is not usable at " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    int lines(Terminal terminal, Function<byte[], ObjectNode> translation) {
        try (InputStream input = open(terminal)) {
            return JsonLines.run(terminal, input, translation);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    void checkOutput() {
        if (diagnostics != null && !diagnostics.equals("-")) {
            OutputFile.check(Path.of(diagnostics));
        }
    }

    byte[] read(Terminal terminal) {
        return read(terminal, file);
    }

    static byte[] read(Terminal terminal, String file) {
        try (InputStream input = open(terminal, file)) {
            return input.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    InputStream open(Terminal terminal) {
        return open(terminal, file);
    }

    private static InputStream open(Terminal terminal, String file) {
        if (file.equals("-")) {
            return terminal.in();
        }
        Path path = Path.of(file);
        if (!Files.isRegularFile(path)) {
            throw new UsageException(file + " does not exist; give a file, or - for standard input");
        }
        try {
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** With the strict policy, a translation that is not exact is a finding. */
    int exitCode(List<Diagnostic> found) {
        boolean exact = found.stream().allMatch(one -> one.severity() == Severity.INFO);
        return policy == Mode.STRICT && !exact ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    void report(Terminal terminal, List<Diagnostic> found) {
        if (diagnostics == null || diagnostics.equals("-")) {
            found.forEach(one -> terminal.err()
                    .println(one.severity().id() + " " + one.code() + " "
                            + (one.path().isEmpty() ? "/" : one.path()) + " " + one.message()));
            return;
        }
        OutputFile.write(
                Path.of(diagnostics),
                found.stream().map(one -> json(one) + "\n").collect(Collectors.joining()));
    }

    static ObjectNode json(Diagnostic diagnostic) {
        return MAPPER.createObjectNode()
                .put("code", diagnostic.code())
                .put("severity", diagnostic.severity().id())
                .put("path", diagnostic.path())
                .put("message", diagnostic.message());
    }
}
