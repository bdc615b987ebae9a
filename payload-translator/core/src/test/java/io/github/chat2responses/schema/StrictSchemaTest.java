package io.github.chat2responses.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictSchemaTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static JsonNode json(String text) throws JsonProcessingException {
        return MAPPER.readTree(text.replace('\'', '"'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'object'}",
                "{'type':'object','properties':{},'additionalProperties':true}",
                "{'type':'object','properties':{'a':{'type':'object','additionalProperties':{'type':'string'}}}}",
                "{'type':'object','properties':{'a':{'oneOf':[{'type':'string'}]}}}",
                "{'type':'object','properties':{'a':{'$ref':'#/$defs/x'}}}",
                "{'type':'object','properties':{'a':{}}}",
                "{'anyOf':[{'type':'object'}]}",
                "{'type':'string'}"
            })
    void givesUpWhereTheApplicationCouldGetSomethingElse(String schema) throws JsonProcessingException {
        assertThat(StrictSchema.of(json(schema))).isEmpty();
    }

    @Test
    void requiresAllAndClosesObjects() throws JsonProcessingException {
        JsonNode schema = json("{'type':'object','properties':{'q':{'type':'string','minLength':1},"
                + "'unit':{'type':'string','enum':['C','F']},'at':{'type':'object','properties':{'lat':{'type':'number'}}}},"
                + "'required':['q']}");
        StrictSchema strict = StrictSchema.of(schema).orElseThrow();
        assertThat(strict.schema())
                .isEqualTo(json("{'type':'object','properties':{'q':{'type':'string'},"
                        + "'unit':{'type':['string','null'],'enum':['C','F',null]},"
                        + "'at':{'type':['object','null'],'properties':{'lat':{'type':['number','null']}},"
                        + "'required':['lat'],'additionalProperties':false}},"
                        + "'required':['q','unit','at'],'additionalProperties':false}"));
        assertThat(strict.lost()).containsExactly("/properties/q/minLength");
    }

    @Test
    void putsArgumentsBack() throws JsonProcessingException {
        StrictSchema strict = StrictSchema.of(json("{'type':'object','properties':{'q':{'type':'string'},"
                        + "'unit':{'type':'string'},'note':{'type':['string','null']}},'required':['q']}"))
                .orElseThrow();
        assertThat(strict.restore(json("{'q':'x','unit':null,'note':null}"))).isEqualTo(json("{'q':'x','note':null}"));
        JsonNode nothingToDo = json("{'q':'x','unit':'C','note':null}");
        assertThat(strict.restore(nothingToDo)).isSameAs(nothingToDo);
    }
}
