package io.github.chat2responses.translate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.InputRules;
import io.github.chat2responses.rules.Notes;
import io.github.chat2responses.rules.Pointer;
import io.github.chat2responses.rules.RuleCatalogue;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The border: what comes in is a well-formed tree of bounded depth afterwards, or an exception with its place. */
final class InputReader {
    /** Files travel as text inside a request; the API takes up to 73,400,320 characters of one. */
    private static final int LONGEST_STRING = 100_000_000;

    private final RuleCatalogue catalogue;
    private final ObjectReader json;

    InputReader(RuleCatalogue catalogue) {
        this.catalogue = catalogue;
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(TreeCheck.DEEPEST)
                        .maxStringLength(LONGEST_STRING)
                        .build())
                .build();
        // Numbers inside schemas keep their digits.
        this.json = JsonMapper.builder(factory)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                // Much cheaper than the parser's own detection, which remembers names that the tree knows anyway.
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build()
                .reader();
    }

    /** What reads trees. */
    ObjectReader json() {
        return json;
    }

    /** Reads a document; its texts may still hold half of a surrogate pair. */
    ObjectNode read(byte[] bytes) {
        try (JsonParser parser = json.createParser(bytes)) {
            return read(parser);
        } catch (IOException e) {
            throw refuse(InputRules.NOT_JSON, Pointer.root(), "the bytes cannot be read as JSON: " + e.getMessage());
        }
    }

    private ObjectNode read(JsonParser parser) {
        try {
            JsonNode tree = json.readTree(parser);
            if (tree == null || tree.isMissingNode()) {
                throw refuse(InputRules.NOT_JSON, Pointer.root(), "the document is empty; expected a JSON object");
            }
            if (parser.nextToken() != null) {
                throw refuse(InputRules.NOT_JSON, Pointer.root(), "there is something behind the JSON document");
            }
            // The parser has limited the depth, and makes no other kinds of nodes.
            return object(tree, Pointer.root());
        } catch (StreamConstraintsException e) {
            throw refuse(InputRules.TOO_LARGE, place(parser), e.getOriginalMessage());
        } catch (JsonProcessingException e) {
            boolean duplicate = e.getOriginalMessage().startsWith("Duplicate field");
            throw refuse(duplicate ? InputRules.DUPLICATE_KEY : InputRules.NOT_JSON, place(parser), message(e));
        } catch (IOException e) {
            throw refuse(InputRules.NOT_JSON, place(parser), "the bytes cannot be read as JSON: " + e.getMessage());
        }
    }

    /** Copies a document, so that neither side sees the other's changes. */
    ObjectNode copyOf(@Nullable JsonNode tree) {
        return checked(tree, Pointer.root()).deepCopy();
    }

    /** Makes sure that a tree is an object that can be walked through and written. */
    ObjectNode checked(@Nullable JsonNode tree, Pointer at) {
        ObjectNode object = object(tree, at);
        Notes notes = new Notes(catalogue);
        Optional<TreeCheck.Fault> fault = TreeCheck.of(object, at);
        if (fault.isPresent()) {
            notes.add(fault.get().code(), fault.get().at(), fault.get().message());
            throw new TranslationException(notes.all());
        }
        return object;
    }

    private ObjectNode object(@Nullable JsonNode tree, Pointer at) {
        if (tree instanceof ObjectNode object) {
            return object;
        }
        throw refuse(InputRules.NOT_AN_OBJECT, at, "found something else than a JSON object");
    }

    TranslationException refuse(String code, Pointer at, String message) {
        Notes notes = new Notes(catalogue);
        notes.add(code, at, message);
        return new TranslationException(notes.all());
    }

    /** One line: what is wrong, and where in the text. */
    private static String message(JsonProcessingException e) {
        String what = e.getOriginalMessage().lines().findFirst().orElse("");
        JsonLocation at = e.getLocation();
        return at == null
                ? "the input is not JSON: " + what
                : "the input is not JSON: " + what + " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }

    private static Pointer place(JsonParser parser) {
        Pointer at = Pointer.root();
        for (var step = parser.getParsingContext().pathAsPointer(); !step.matches(); step = step.tail()) {
            at = step.mayMatchElement() ? at.at(step.getMatchingIndex()) : at.at(step.getMatchingProperty());
        }
        return at;
    }
}
