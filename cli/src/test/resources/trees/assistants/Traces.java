package app;

class Traces {
    static final String HEADER = "assistants=v2";
    static final String ID = "asst_abc123DEF456";
}
