package io.github.chat2responses.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictSchemaTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static ObjectNode json(String text) throws JsonProcessingException {
        return (ObjectNode) MAPPER.readTree(text.replace('\'', '"'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'object'}",
                "{'type':'object','properties':{},'additionalProperties':true}",
                "{'type':'object','properties':{'a':{'type':'object','additionalProperties':{'type':'string'}}}}",
                "{'type':'object','properties':{'a':{'oneOf':[{'type':'string'}]}}}",
                "{'type':'object','properties':{'a':{'$ref':'#/$defs/x'}}}",
                "{'type':'object','properties':{'a':{'nullable':true,'type':'string'}}}",
                "{'type':'object','properties':{'a':{'allOf':[{'type':'string'}]}},'required':['b']}",
                "{'type':'object','properties':{'a':{'type':'array'}}}",
                "{'type':'object','properties':{'a':{}}}",
                "{'anyOf':[{'type':'object'}]}",
                "{'type':'string'}"
            })
    void givesUpWhereTheApplicationCouldGetSomethingElse(String schema) throws JsonProcessingException {
        StrictUpgrade upgrade = StrictSchema.upgrade(json(schema), false);
        assertThat(upgrade.schema()).isEmpty();
        assertThat(upgrade.obstacles()).isNotEmpty();
    }

    @Test
    void requiresAllAndClosesObjects() throws JsonProcessingException {
        JsonNode schema = json("{'type':'object','properties':{'q':{'type':'string','minLength':1},"
                + "'unit':{'type':'string','enum':['C','F']},'at':{'type':'object','properties':{'lat':{'type':'number'}}}},"
                + "'required':['q']}");
        StrictUpgrade upgrade = StrictSchema.upgrade((ObjectNode) schema, false);
        assertThat(upgrade.schema())
                .contains(json("{'type':'object','properties':{'q':{'type':'string'},"
                        + "'unit':{'type':['string','null'],'enum':['C','F',null]},"
                        + "'at':{'anyOf':[{'type':'object','properties':{'lat':{'type':['number','null']}},"
                        + "'required':['lat'],'additionalProperties':false},{'type':'null'}]}},"
                        + "'required':['q','unit','at'],'additionalProperties':false}"));
        assertThat(upgrade.losses())
                .extracting(loss -> loss.at().toString())
                .containsExactly("/properties/q/minLength");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // A null for a property that may be left out goes, with one comma.
                "{`q`:`x`,`unit`:null,`note`:null}|{`q`:`x`,`note`:null}",
                "{`unit`:null,`q`:`x`}|{`q`:`x`}",
                "{`q`:`x`,`unit`:null}|{`q`:`x`}",
                "{`unit`:null}|{}",
                "{ `q` : `null` , `unit` : null , `n` : 1.50 }|{ `q` : `null` , `n` : 1.50 }",
                // Everything else stays as the model wrote it.
                "{`q`:`x`,`unit`:`C`,`note`:null}|{`q`:`x`,`unit`:`C`,`note`:null}",
                "{`q`:`x`,`unit`:nul|{`q`:`x`,`unit`:nul",
                "{`q`:null}|{`q`:null}",
                "null|null",
                "{`list`:[{`a`:null},{`a`:1}]}|{`list`:[{},{`a`:1}]}"
            })
    void putsArgumentsBack(String written, String restored) throws JsonProcessingException {
        StrictUpgrade upgrade = StrictSchema.upgrade(
                json("{'type':'object','properties':{'q':{'type':'string'},'unit':{'type':'string'},"
                        + "'note':{'type':['string','null']},'n':{'type':'number'},'list':{'type':'array','items':"
                        + "{'type':'object','properties':{'a':{'type':'integer'}}}}},'required':['q']}"),
                false);
        assertThat(upgrade.obstacles()).isEmpty();
        assertThat(upgrade.restorer().restore(written.replace('`', '"'))).isEqualTo(restored.replace('`', '"'));
    }
}
