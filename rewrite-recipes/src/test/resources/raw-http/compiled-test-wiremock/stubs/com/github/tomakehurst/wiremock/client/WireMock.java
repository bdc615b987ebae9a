package com.github.tomakehurst.wiremock.client;

/** As much of it as the test names. */
public class WireMock {
    public static void stubFor(WireMock stub) {}

    public static WireMock post(Object url) {
        return new WireMock();
    }

    public static Object urlEqualTo(String url) {
        return url;
    }

    public static Object equalTo(String value) {
        return value;
    }

    public static WireMock aResponse() {
        return new WireMock();
    }

    public WireMock withHeader(String name, Object value) {
        return this;
    }

    public WireMock willReturn(WireMock response) {
        return this;
    }

    public WireMock withStatus(int status) {
        return this;
    }

    public WireMock withBody(String body) {
        return this;
    }
}
