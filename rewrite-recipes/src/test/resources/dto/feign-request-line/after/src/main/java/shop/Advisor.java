package shop;

import feign.Feign;
import feign.jackson.JacksonDecoder;
import feign.jackson.JacksonEncoder;
import java.util.List;

public class Advisor {
    private static final String BASE = "https://api.openai.com/v1";

    private final Assistant assistant = Feign.builder()
            .encoder(new JacksonEncoder())
            .decoder(new JacksonDecoder())
            .requestInterceptor(request -> request.header("Authorization", "Bearer none"))
            .target(Assistant.class, BASE);

    public String advise(String question) {
        var reply = assistant.complete(new Ask("gpt-5.4", List.of(new Ask.Turn("user", question))));
        return reply.outputText();
    }
}
