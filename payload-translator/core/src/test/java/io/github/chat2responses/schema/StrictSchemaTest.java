package io.github.chat2responses.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Definitions move to where the subset has them, and references follow.
                "{'type':'object','properties':{'n':{'$ref':'#/definitions/node'}},'required':['n'],'definitions':{'node':"
                        + "{'type':'object','properties':{'next':{'$ref':'#/definitions/node'}},'required':['next']}}}"
                        + "|{'type':'object','properties':{'n':{'$ref':'#/$defs/node'}},'required':['n'],'$defs':{'node':"
                        + "{'type':'object','properties':{'next':{'$ref':'#/$defs/node'}},'required':['next'],"
                        + "'additionalProperties':false}},'additionalProperties':false}",
                // An optional reference becomes a union.
                "{'type':'object','properties':{'n':{'$ref':'#/$defs/s','description':'d'}},'$defs':{'s':{'type':'string'}}}"
                        + "|{'type':'object','properties':{'n':{'description':'d','anyOf':[{'$ref':'#/$defs/s'},"
                        + "{'type':'null'}]}},'$defs':{'s':{'type':'string'}},'required':['n'],'additionalProperties':false}",
                // A union takes null in.
                "{'type':'object','properties':{'u':{'anyOf':[{'type':'string'},{'type':'number'}]}}}"
                        + "|{'type':'object','properties':{'u':{'anyOf':[{'type':'string'},{'type':'number'},{'type':'null'}]}},"
                        + "'required':['u'],'additionalProperties':false}",
                // Literals say their type.
                "{'type':'object','properties':{'e':{'enum':['a','b']},'c':{'const':1}},'required':['e','c']}"
                        + "|{'type':'object','properties':{'e':{'enum':['a','b'],'type':'string'},'c':{'const':1,'type':'integer'}},"
                        + "'required':['e','c'],'additionalProperties':false}",
                // What has null already keeps it.
                "{'type':'object','properties':{'a':{'type':['string','null']}}}"
                        + "|{'type':'object','properties':{'a':{'type':['string','null']}},'required':['a'],"
                        + "'additionalProperties':false}"
            })
    void bringsIntoTheSubset(String schema, String strict) throws JsonProcessingException {
        StrictUpgrade upgrade = StrictSchema.upgrade(json(schema), false);
        assertThat(upgrade.obstacles()).isEmpty();
        assertThat(upgrade.schema()).contains(json(strict));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'object','properties':{'a':{'$ref':'#/$defs/no'}}}|/properties/a/$ref",
                "{'type':'object','properties':{'a':{'$ref':'#/$defs/s','minLength':1}},'$defs':{'s':{'type':'string'}}}"
                        + "|/properties/a/minLength",
                "{'type':'object','properties':{'a':{'anyOf':[]}}}|/properties/a/anyOf",
                "{'type':'object','properties':{'a':{'anyOf':[{'type':'string'}],'type':'string'}}}|/properties/a",
                "{'type':'object','properties':{'a':true}}|/properties/a",
                "{'type':'object','properties':{'a':{'type':['string','number']}}}|/properties/a",
                "{'type':'object','properties':{'a':{'type':'text'}}}|/properties/a/type",
                "{'type':'object','properties':{'a':{'type':'string','enum':[]}}}|/properties/a/enum",
                "{'type':'object','properties':{'a':{'type':'number','exclusiveMinimum':true}}}"
                        + "|/properties/a/exclusiveMinimum",
                "{'type':'object','properties':[]}|/properties",
                "{'type':'object','properties':{'a':{'type':'string'}},'$defs':[]}|/$defs",
                "{'type':'object','properties':{'a':{'anyOf':[{'type':'object','properties':{'x':{'type':'string'}}},"
                        + "{'type':'object','properties':{'y':{'type':'string'}}}]}}}|/properties/a/anyOf"
            })
    void saysWhatStandsInTheWay(String schema, String place) throws JsonProcessingException {
        StrictUpgrade upgrade = StrictSchema.upgrade(json(schema), false);
        assertThat(upgrade.schema()).isEmpty();
        assertThat(upgrade.obstacles())
                .extracting(remark -> remark.at().toString())
                .contains(place);
    }

    @Test
    void fineTunedModelsTakeLess() throws JsonProcessingException {
        ObjectNode schema =
                json("{'type':'object','properties':{'a':{'type':'string','pattern':'x'}},'required':['a']}");
        assertThat(StrictSchema.upgrade(schema, false).schema()).isPresent();
        assertThat(StrictSchema.upgrade(schema, true).schema()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "5000, 1, 1, true",
        "5001, 1, 1, false",
        "1, 9, 1, true",
        "1, 10, 1, false",
        "1, 1, 1000, true",
        "1, 1, 1001, false"
    })
    void keepsToTheLimits(int properties, int depth, int values, boolean fits) {
        ObjectNode leaf = JsonNodeFactory.instance.objectNode().put("type", "string");
        for (int i = 0; i < values; i++) {
            leaf.withArrayProperty("enum").add("v" + i);
        }
        ObjectNode inner = leaf;
        for (int i = 1; i < depth; i++) {
            inner = object("p", inner);
        }
        ObjectNode root = object("first", inner);
        for (int i = 1 + Math.max(0, depth - 1); i < properties; i++) {
            ((ObjectNode) root.get("properties")).putObject("p" + i).put("type", "string");
        }
        StrictUpgrade upgrade = StrictSchema.upgrade(root, false);
        assertThat(upgrade.schema().isPresent())
                .as(upgrade.obstacles().toString())
                .isEqualTo(fits);
    }

    private static ObjectNode object(String property, ObjectNode value) {
        ObjectNode object = JsonNodeFactory.instance.objectNode().put("type", "object");
        object.putObject("properties").set(property, value);
        object.putArray("required").add(property);
        return object;
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
