package io.github.chat2responses.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a project has decided for its checks, from {@code .chat2responses.yml} in the root that is checked.
 *
 * @param failOn the least severity that fails a build; null if the file does not say
 * @param disable rules that are left out
 * @param include globs of the files that count; empty for all
 * @param exclude globs of files that do not count
 * @param baseline a file of known findings, relative to the root; null if there is none
 */
record CheckSettings(
        @JsonProperty("fail-on") CheckCommand.@Nullable FailOn failOn,
        List<String> disable,
        List<String> include,
        List<String> exclude,
        @Nullable Path baseline) {
    /** The file's name. */
    static final String FILE = ".chat2responses.yml";

    private static final CheckSettings NONE = new CheckSettings(null, List.of(), List.of(), List.of(), null);

    CheckSettings {
        disable = disable == null ? List.of() : List.copyOf(disable);
        include = include == null ? List.of() : List.copyOf(include);
        exclude = exclude == null ? List.of() : List.copyOf(exclude);
    }

    /** Reads the file in a root; a root without one has no settings. */
    static CheckSettings in(Path root) {
        Path file = root.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return NONE;
        }
        try {
            CheckSettings read = YAMLMapper.builder()
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .build()
                    .readValue(file.toFile(), CheckSettings.class);
            return read == null ? NONE : read.from(root);
        } catch (UnrecognizedPropertyException e) {
            throw new UsageException(file + line(file, e.getPropertyName()) + ": there is no setting "
                    + e.getPropertyName() + "; is " + nearest(e).orElse("another one") + " meant?");
        } catch (MismatchedInputException e) {
            throw new UsageException(file + place(e) + ": " + wrongValue(e));
        } catch (JsonProcessingException e) {
            String what = e.getOriginalMessage().lines().findFirst().orElse("");
            throw new UsageException(file + place(e) + ": it is not valid YAML: " + what);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private CheckSettings from(Path root) {
        return baseline == null ? this : new CheckSettings(failOn, disable, include, exclude, root.resolve(baseline));
    }

    private static String place(JsonProcessingException e) {
        JsonLocation location =
                e.getProcessor() instanceof JsonParser parser ? parser.currentTokenLocation() : e.getLocation();
        return location == null ? "" : ", line " + location.getLineNr();
    }

    /** Jackson has read on when it complains of a key. */
    private static String line(Path file, String key) throws UncheckedIOException {
        try {
            List<String> lines = Files.readAllLines(file);
            int at = lines.stream()
                    .map(line -> line.strip().split("[\\s:]", 2)[0])
                    .toList()
                    .indexOf(key);
            return at < 0 ? "" : ", line " + (at + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static String wrongValue(MismatchedInputException e) {
        String setting = e.getPath().isEmpty() ? "the file" : e.getPath().get(0).getFieldName();
        return e.getTargetType() == CheckCommand.FailOn.class
                ? setting + " is one of error, warning, info, never"
                : setting + " has the wrong shape; disable, include and exclude are lists, baseline is a file";
    }

    private static Optional<String> nearest(UnrecognizedPropertyException e) {
        return e.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .min(Comparator.comparingInt((String known) -> distance(known, e.getPropertyName()))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** How many letters have to change to make one word the other (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
