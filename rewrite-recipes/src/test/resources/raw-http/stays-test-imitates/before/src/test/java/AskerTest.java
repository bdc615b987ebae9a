class AskerTest {
    void reads() {
        String json = "{\"choices\":[{\"message\":{\"content\":\"Hello\"}}]}";
        if (!Asker.read(json).equals("Hello")) {
            throw new AssertionError();
        }
    }
}
