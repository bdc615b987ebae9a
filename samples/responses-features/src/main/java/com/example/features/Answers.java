package com.example.features;

import com.openai.core.JsonValue;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseOutputText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads answers. */
final class Answers {
    private Answers() {}

    /** Everything that the model says. */
    static String text(Response response) {
        return texts(response).map(ResponseOutputText::text).collect(Collectors.joining());
    }

    /** The places that it refers to. */
    static List<ResponseOutputText.Annotation> annotations(Response response) {
        return texts(response).flatMap(text -> text.annotations().stream()).toList();
    }

    private static Stream<ResponseOutputText> texts(Response response) {
        return response.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream());
    }

    /** An item of an answer as an item of the next request. */
    static ResponseInputItem again(ResponseOutputItem item) {
        return JsonValue.from(item).convert(ResponseInputItem.class);
    }
}
