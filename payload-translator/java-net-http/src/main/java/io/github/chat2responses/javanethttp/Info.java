package io.github.chat2responses.javanethttp;

import io.github.chat2responses.shim.Headers;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/** What a handler of the Chat code is told of an answer. */
record Info(int statusCode, HttpHeaders headers, HttpClient.Version version) implements HttpResponse.ResponseInfo {
    static Info of(int status, Headers headers, HttpClient.Version version) {
        return new Info(status, HttpHeaders.of(headers.toMap(), (name, value) -> true), version);
    }
}
