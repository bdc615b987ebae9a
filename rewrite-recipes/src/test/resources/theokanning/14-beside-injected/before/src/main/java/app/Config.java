package app;

import app.Spring.Bean;
import app.Spring.Configuration;
import com.theokanning.openai.service.OpenAiService;
import java.time.Duration;

@Configuration
public class Config {
    private static final String KEY = "sk-none";

    /** The service of OpenAI. */
    @Bean
    public OpenAiService openAiService() {
        if (KEY.isBlank()) {
            throw new IllegalStateException("no key");
        }

        return new OpenAiService(KEY, Duration.ofSeconds(30));
    }

    @Bean
    Titles titles(OpenAiService openAiService) {
        return new Titles(openAiService);
    }
}
