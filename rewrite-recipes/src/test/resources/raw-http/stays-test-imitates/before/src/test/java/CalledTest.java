class CalledTest {
    void reads() {
        String json = "{\"choices\":[{\"message\":{\"content\":\"Hello\",\"tool_calls\":[]}}]}";
        if (!Called.read(json).equals("Hello")) {
            throw new AssertionError();
        }
    }
}
