package io.github.chat2responses.recipes.shim;

import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.test.SourceSpecs.text;
import static org.openrewrite.xml.Assertions.xml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openrewrite.DocumentExample;
import org.openrewrite.java.JavaParser;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

class AdoptShimTest implements RewriteTest {
    /** As much of the libraries as these programs name. */
    private static final String[] LIBRARIES = {"""
        package okhttp3;
        public class OkHttpClient {
            public static class Builder {
                public Builder addInterceptor(Object interceptor) { return this; }
                public Builder followRedirects(boolean follow) { return this; }
                public OkHttpClient build() { return null; }
            }
        }
        """, """
        package com.openai.client.okhttp;
        public class OpenAIOkHttpClient {
            public static Builder builder() { return null; }
            public static class Builder {
                public Builder fromEnv() { return this; }
                public Builder addInterceptor(Object interceptor) { return this; }
                public Object build() { return null; }
            }
        }
        """, """
        package dev.langchain4j.model.openai;
        import dev.langchain4j.http.client.HttpClientBuilder;
        public class OpenAiChatModel {
            public static OpenAiChatModelBuilder builder() { return null; }
            public static class OpenAiChatModelBuilder {
                public OpenAiChatModelBuilder modelName(String name) { return this; }
                public OpenAiChatModelBuilder httpClientBuilder(HttpClientBuilder builder) { return this; }
                public OpenAiChatModel build() { return null; }
            }
        }
        """, """
        package org.springframework.web.client;
        public interface RestClient {
            static Builder builder() { return null; }
            interface Builder {
                Builder baseUrl(String url);
                Builder requestInterceptor(Object interceptor);
                RestClient build();
            }
        }
        """, """
        package com.azure.ai.openai;
        public class OpenAIClientBuilder {
            public OpenAIClientBuilder endpoint(String endpoint) { return this; }
            public OpenAIClientBuilder addPolicy(Object policy) { return this; }
            public Object buildClient() { return null; }
        }
        """};

    @Override
    public void defaults(RecipeSpec spec) {
        List<String> sources = new ArrayList<>(List.of(LIBRARIES));
        sources.addAll(Arrays.asList(Stubs.SOURCES));
        spec.parser(JavaParser.fromJavaVersion().dependsOn(sources.toArray(new String[0])))
                .expectedCyclesThatMakeChanges(1);
    }

    private void becomes(String client, String before, String after) {
        String pom = withShim(ShimClient.of(client).orElseThrow().artifact());
        rewriteRun(
                spec -> spec.recipe(new AdoptShim(client, null)),
                java(before, after),
                xml(pom, spec -> spec.path("pom.xml")));
    }

    private static String withShim(String artifact) {
        return "<project>\n  <dependencies>\n    <dependency>\n      <artifactId>" + artifact
                + "</artifactId>\n    </dependency>\n  </dependencies>\n</project>\n";
    }

    @Test
    void codeStaysWhereNoBuildFileTakesTheDependency() {
        String source =
                "import okhttp3.OkHttpClient;\n\nclass OpenAi { Object http = new OkHttpClient.Builder().build(); }\n";
        rewriteRun(
                spec -> spec.recipe(new AdoptShim("okhttp", null)).expectedCyclesThatMakeChanges(0),
                java(source),
                xml("<project>\n</project>\n", spec -> spec.path("pom.xml")));
    }

    @DocumentExample
    @Test
    void okHttp() {
        becomes("okhttp", """
                import okhttp3.OkHttpClient;

                class Chat {
                    // https://api.openai.com/v1
                    OkHttpClient http = new OkHttpClient.Builder()
                            .followRedirects(false)
                            .build();
                }
                """, """
                import io.github.chat2responses.okhttp.ShimInterceptor;
                import io.github.chat2responses.shim.Shim;
                import okhttp3.OkHttpClient;

                class Chat {
                    // https://api.openai.com/v1
                    OkHttpClient http = new OkHttpClient.Builder()
                            .followRedirects(false)
                            .addInterceptor(new ShimInterceptor(Shim.create()))
                            .build();
                }
                """);
    }

    @Test
    void officialSdk() {
        becomes("openai-java", """
                import com.openai.client.okhttp.OpenAIOkHttpClient;

                class Chat {
                    Object client = OpenAIOkHttpClient.builder().fromEnv().build();
                }
                """, """
                import com.openai.client.okhttp.OpenAIOkHttpClient;
                import io.github.chat2responses.okhttp.ShimInterceptor;
                import io.github.chat2responses.shim.Shim;

                class Chat {
                    Object client = OpenAIOkHttpClient.builder().fromEnv().addInterceptor(new ShimInterceptor(Shim.create())).build();
                }
                """);
    }

    @Test
    void javaNetHttpIsWrapped() {
        becomes("java-net-http", """
                import java.net.http.HttpClient;

                class Chat {
                    static final String URL = "https://api.openai.com/v1/chat/completions";
                    HttpClient one = HttpClient.newHttpClient();
                    HttpClient other = HttpClient.newBuilder()
                            .followRedirects(HttpClient.Redirect.NEVER)
                            .build();
                }
                """, """
                import io.github.chat2responses.javanethttp.ShimHttpClient;
                import io.github.chat2responses.shim.Shim;

                import java.net.http.HttpClient;

                class Chat {
                    static final String URL = "https://api.openai.com/v1/chat/completions";
                    HttpClient one = ShimHttpClient.of(Shim.create(), HttpClient.newHttpClient());
                    HttpClient other = ShimHttpClient.of(Shim.create(), HttpClient.newBuilder()
                            .followRedirects(HttpClient.Redirect.NEVER)
                            .build());
                }
                """);
    }

    @Test
    void langChain4jKeepsItsOwnClient() {
        becomes("langchain4j", """
                import dev.langchain4j.http.client.HttpClientBuilder;
                import dev.langchain4j.model.openai.OpenAiChatModel;

                class Chat {
                    OpenAiChatModel plain = OpenAiChatModel.builder().modelName("m").build();

                    OpenAiChatModel with(HttpClientBuilder http) {
                        return OpenAiChatModel.builder().httpClientBuilder(http).modelName("m").build();
                    }
                }
                """, """
                import dev.langchain4j.http.client.HttpClientBuilder;
                import dev.langchain4j.http.client.jdk.JdkHttpClient;
                import dev.langchain4j.model.openai.OpenAiChatModel;
                import io.github.chat2responses.langchain4j.ShimHttpClientBuilder;
                import io.github.chat2responses.shim.Shim;

                class Chat {
                    OpenAiChatModel plain = OpenAiChatModel.builder().modelName("m").httpClientBuilder(new ShimHttpClientBuilder(Shim.create(), JdkHttpClient.builder())).build();

                    OpenAiChatModel with(HttpClientBuilder http) {
                        return OpenAiChatModel.builder().httpClientBuilder(new ShimHttpClientBuilder(Shim.create(), http)).modelName("m").build();
                    }
                }
                """);
    }

    @Test
    void azure() {
        becomes("azure", """
                import com.azure.ai.openai.OpenAIClientBuilder;

                class Chat {
                    Object client = new OpenAIClientBuilder().endpoint("e").buildClient();
                }
                """, """
                import com.azure.ai.openai.OpenAIClientBuilder;
                import io.github.chat2responses.azure.ShimPolicy;
                import io.github.chat2responses.shim.Shim;

                class Chat {
                    Object client = new OpenAIClientBuilder().endpoint("e").addPolicy(new ShimPolicy(Shim.create())).buildClient();
                }
                """);
    }

    @Test
    void aClientForOtherHostsStaysAsItIs() {
        String other = """
                import org.springframework.web.client.RestClient;

                class Weather {
                    RestClient client = RestClient.builder().baseUrl("https://example.com").build();
                }
                """;
        rewriteRun(
                spec -> spec.recipe(new AdoptShim("spring-web", null)).expectedCyclesThatMakeChanges(0), java(other));
    }

    @Test
    void aNamedClassGetsItInAnyCase() {
        rewriteRun(
                spec -> spec.recipe(new AdoptShim("spring-web", "Weather")),
                xml(withShim("payload-translator-spring-web"), spec -> spec.path("pom.xml")),
                java("""
                        import org.springframework.web.client.RestClient;

                        class Weather {
                            RestClient client = RestClient.builder().baseUrl("https://example.com").build();
                        }
                        """, """
                        import io.github.chat2responses.shim.Shim;
                        import io.github.chat2responses.springweb.ShimInterceptor;
                        import org.springframework.web.client.RestClient;

                        class Weather {
                            RestClient client = RestClient.builder().baseUrl("https://example.com").requestInterceptor(new ShimInterceptor(Shim.create())).build();
                        }
                        """));
    }

    @Test
    void theModuleGetsTheDependency() {
        String source =
                "import okhttp3.OkHttpClient;\n\nclass OpenAi { Object http = new OkHttpClient.Builder().build(); }\n";
        String after = """
                import io.github.chat2responses.okhttp.ShimInterceptor;
                import io.github.chat2responses.shim.Shim;
                import okhttp3.OkHttpClient;

                class OpenAi { Object http = new OkHttpClient.Builder().addInterceptor(new ShimInterceptor(Shim.create())).build(); }
                """;
        String pom = """
                <project>
                  <dependencies>
                    <dependency>
                      <artifactId>okhttp</artifactId>
                    </dependency>
                  </dependencies>
                </project>
                """;
        String entry = """
                    <dependency>
                      <groupId>io.github.chat2responses</groupId>
                      <artifactId>payload-translator-okhttp</artifactId>
                      <version>%s</version>
                    </dependency>
                """.formatted(Version.CURRENT);
        rewriteRun(
                spec -> spec.recipe(new AdoptShim("okhttp", null)),
                java(source, after, spec -> spec.path("app/src/main/java/OpenAi.java")),
                xml(
                        pom,
                        pom.replace("  </dependencies>", entry + "  </dependencies>"),
                        spec -> spec.path("app/pom.xml")),
                xml(pom, spec -> spec.path("other/pom.xml")),
                xml(pom, spec -> spec.path("pom.xml")),
                text(
                        "plugins {}\n\ndependencies {\n    implementation 'a:b:1'\n}\n",
                        "plugins {}\n\ndependencies {\n    implementation 'io.github.chat2responses:payload-translator-okhttp:"
                                + Version.CURRENT + "'\n    implementation 'a:b:1'\n}\n",
                        spec -> spec.path("app/build.gradle")));
    }
}
