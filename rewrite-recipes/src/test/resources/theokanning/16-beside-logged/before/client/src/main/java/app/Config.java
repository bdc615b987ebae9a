package app;

import static com.theokanning.openai.service.OpenAiService.defaultClient;
import static com.theokanning.openai.service.OpenAiService.defaultObjectMapper;
import static com.theokanning.openai.service.OpenAiService.defaultRetrofit;

import app.Spring.Bean;
import app.Spring.Configuration;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.theokanning.openai.client.OpenAiApi;
import com.theokanning.openai.service.OpenAiService;
import java.time.Duration;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;

@Configuration
public class Config {
    private static final Key KEY = new Key("sk-none");


    @Bean
    OpenAiService openAiService() {
        return created(KEY, true);
    }

    /** Made in two ways. */
    private static OpenAiService created(Key key, boolean logs) {
        if (!logs) {
            return new OpenAiService(key.value(), Duration.ofMinutes(5));
        }
        ObjectMapper mapper = defaultObjectMapper();
        HttpLoggingInterceptor logging = new HttpLoggingInterceptor();
        logging.setLevel(HttpLoggingInterceptor.Level.BODY);
        OkHttpClient client = defaultClient(key.value(), Duration.ofMinutes(5))
                .newBuilder()
                .addInterceptor(logging)
                .build();

        Retrofit retrofit = defaultRetrofit(client, mapper);
        OpenAiApi api = retrofit.create(OpenAiApi.class);
        return new OpenAiService(api);
    }

    record Key(String value) {}
}
