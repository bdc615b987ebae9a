package io.github.chat2responses.rules.shape;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.github.chat2responses.rules.Pointer;
import java.io.IOException;

/** Reads YAML that people write. */
public final class YamlTree {
    private YamlTree() {}

    /**
     * Reads a document.
     *
     * @param yaml YAML (or JSON, which is YAML), in UTF-8
     * @param what what it is, for complaints: "the overlay"
     * @return the tree
     * @throws ShapeException if it is not YAML, or says something twice, or has aliases
     */
    public static JsonNode read(byte[] yaml, String what) {
        YAMLMapper mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .build();
        try (YAMLParser parser = mapper.getFactory().createParser(yaml)) {
            while (parser.nextToken() != null) {
                if (parser.isCurrentAlias()) {
                    // Jackson would read the alias's name as a text.
                    throw wrong("the alias '*" + parser.getText() + "' is not supported; write it out");
                }
            }
            return mapper.readTree(yaml);
        } catch (JsonProcessingException e) {
            String problem =
                    e.getOriginalMessage().lines().findFirst().orElse("").strip();
            String line =
                    e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
            throw wrong(what + " is not YAML: " + problem + line);
        } catch (IOException e) {
            throw wrong(what + " cannot be read: " + e.getMessage());
        }
    }

    private static ShapeException wrong(String problem) {
        return new ShapeException(ShapeException.Kind.TYPE, Pointer.root(), problem);
    }
}
