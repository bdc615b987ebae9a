package io.github.chat2responses.relocated;

import io.github.chat2responses.okhttp.ShimInterceptor;
import io.github.chat2responses.shim.Shim;
import io.github.chat2responses.shim.ShimOptions;
import io.github.chat2responses.shim.policy.PolicyYaml;
import io.github.chat2responses.shim.yaml.YamlSection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BiFunction;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** A program with OkHttp and nothing else: takes a URL and a body, and returns the answer. */
public final class PlainOkHttp implements BiFunction<String, String, String> {
    @Override
    public String apply(String url, String body) {
        Shim shim = Shim.create(ShimOptions.defaults()
                .withPolicy(PolicyYaml.read(YamlSection.of("policy.yml", "mode: on\nhosts: [127.0.0.1]\n"))));
        OkHttpClient client = new OkHttpClient.Builder()
                .addInterceptor(new ShimInterceptor(shim))
                .build();
        Request request = new Request.Builder()
                .url(url)
                .post(RequestBody.create(MediaType.get("application/json"), body))
                .build();
        try (Response response = client.newCall(request).execute()) {
            return response.body().string();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
