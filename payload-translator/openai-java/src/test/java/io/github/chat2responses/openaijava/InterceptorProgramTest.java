package io.github.chat2responses.openaijava;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import io.github.chat2responses.okhttp.ShimInterceptor;

/** The other way, which the SDK has since 4.94: by the adapter for OkHttp. */
class InterceptorProgramTest extends ChatProgram {
    @Override
    OpenAIClient client(String baseUrl) {
        return OpenAIOkHttpClient.builder()
                .addInterceptor(new ShimInterceptor(shim()))
                .apiKey("sk-secret")
                .baseUrl(baseUrl)
                .maxRetries(1)
                .build();
    }
}
