interface Speaker {
    String raw(String question) throws Exception;
}
