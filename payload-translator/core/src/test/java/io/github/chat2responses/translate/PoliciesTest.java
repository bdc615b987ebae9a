package io.github.chat2responses.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Diagnostic;
import io.github.chat2responses.translate.TranslationPolicy.Mode;
import io.github.chat2responses.translate.TranslationPolicy.Store;
import io.github.chat2responses.translate.TranslationPolicy.StrictTools;
import io.github.chat2responses.translate.TranslationPolicy.SystemMessages;
import io.github.chat2responses.translate.TranslationPolicy.Treatment;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoliciesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TranslationPolicy DEFAULTS = TranslationPolicy.defaults();

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json.replace('\'', '"'));
        } catch (IOException e) {
            throw new AssertionError(json, e);
        }
    }

    private static Exchange translate(TranslationPolicy policy, String more) {
        return ChatTranslator.create(policy)
                .request(read("{'model':'m','messages':[{'role':'user','content':'x'}]" + more + "}"));
    }

    @ParameterizedTest
    @CsvSource({
        "PRESERVE, '', false, C2R104",
        "PRESERVE, ',''store'':true', true, ''",
        "PRESERVE, ',''store'':false', false, ''",
        "TRUE, '', true, C2R133",
        "FALSE, ',''store'':true', false, C2R133"
    })
    void writesStore(Store store, String more, boolean written, String code) {
        Exchange exchange = translate(DEFAULTS.withStore(store), more);
        assertThat(exchange.body().path("store").isBoolean()).isTrue();
        assertThat(exchange.body().path("store").asBoolean()).isEqualTo(written);
        assertThat(exchange.diagnostics())
                .extracting(Diagnostic::code)
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void leavesToolsAsTheyAre() {
        String tool = ",'tools':[{'type':'function','function':{'name':'f','parameters':{'type':'object','properties':"
                + "{'a':{'type':'string'}}}}}]";
        JsonNode preserved = translate(DEFAULTS.withStrictTools(StrictTools.PRESERVE), tool)
                .body()
                .at("/tools/0");
        assertThat(preserved.path("strict").asBoolean(true)).isFalse();
        assertThat(preserved.path("parameters").toString())
                .isEqualTo("{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}}}");
        assertThat(translate(DEFAULTS, tool).body().at("/tools/0/strict").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'role':'system','content':'s'},{'role':'user','content':'x'}||true",
                "{'role':'developer','content':'s'},{'role':'user','content':'x'}||true",
                "{'role':'system','content':[{'type':'text','text':'s'}]},{'role':'user','content':'x'}||false",
                "{'role':'system','content':'s'}||false",
                "{'role':'system','content':'s'},{'role':'user','content':'x'},{'role':'system','content':'t'}||false",
                "{'role':'user','content':'x'},{'role':'system','content':'s'}||false",
                "{'role':'system','content':'JSON'},{'role':'user','content':'x'}|,'response_format':{'type':'json_object'}|false"
            })
    void movesTheLeadingInstructionWhereNothingIsLost(String messages, String more, boolean moved) {
        ObjectNode body = ChatTranslator.create(DEFAULTS.withSystemMessages(SystemMessages.INSTRUCTIONS))
                .request(read("{'model':'m','messages':[" + messages + "]" + (more == null ? "" : more) + "}"))
                .body();
        assertThat(body.path("instructions").asText("")).isEqualTo(moved ? "s" : "");
        assertThat(body.path("input").toString().contains("\"s\"")).isEqualTo(!moved && messages.contains("'s'"));
    }

    @Test
    void errorsAboutMovedInstructionsBlameTheMessage() {
        Exchange exchange = ChatTranslator.create(DEFAULTS.withSystemMessages(SystemMessages.INSTRUCTIONS))
                .request(read(
                        "{'model':'m','messages':[{'role':'system','content':'s'},{'role':'user','content':'x'}]}"));
        assertThat(exchange.error(400, read("{'error':{'message':'m','param':'instructions'}}"))
                        .body()
                        .at("/error/param")
                        .asText())
                .isEqualTo("messages[0].content");
        assertThat(exchange.error(400, read("{'error':{'message':'m','param':'input[0].content'}}"))
                        .body()
                        .at("/error/param")
                        .asText())
                .isEqualTo("messages[1].content");
    }

    @Test
    void aRuleMayBeTreatedOnItsOwn() {
        String seed = ",'seed':7";
        TranslationPolicy strict = DEFAULTS.withMode(Mode.STRICT);
        assertThatThrownBy(() -> translate(strict, seed))
                .isInstanceOfSatisfying(
                        TranslationException.class,
                        e -> assertThat(e.isRefusal()).isTrue());
        assertThat(translate(strict.withRule("C2R101", Treatment.ALLOW), seed).route())
                .isEqualTo(Route.RESPONSES);
        assertThatThrownBy(() -> translate(DEFAULTS.withRule("C2R101", Treatment.REFUSE), seed))
                .isInstanceOf(TranslationException.class);
        Exchange onChat = translate(DEFAULTS.withRule("C2R101", Treatment.CHAT), seed);
        assertThat(onChat.route()).isEqualTo(Route.CHAT);
        assertThat(onChat.body().path("seed").asInt()).isEqualTo(7);
        assertThat(onChat.diagnostics()).extracting(Diagnostic::code).containsExactly("C2R115");
        assertThat(onChat.answer(read("{'id':'chatcmpl-1'}")).body().toString()).isEqualTo("{\"id\":\"chatcmpl-1\"}");
        assertThatThrownBy(onChat::stream).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(onChat::sse).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void strictLetsThroughWhatStaysOnChat() {
        Exchange exchange = translate(
                DEFAULTS.withMode(Mode.STRICT),
                ",'modalities':['text','audio'],'audio':{'voice':'alloy','format':'wav'}");
        assertThat(exchange.route()).isEqualTo(Route.CHAT);
    }
}
