class Old {
    static final String URL = "https://api.openai.com/v1/engines/davinci/completions";
    static final String ROOT = "https://api.openai.com/v1/";
    String url = ROOT + "completions";
    String word = "completions";
}
