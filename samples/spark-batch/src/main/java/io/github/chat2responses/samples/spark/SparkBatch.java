package io.github.chat2responses.samples.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** The program: {@code batch INPUT OUTPUT [REQUESTS]} or {@code transcripts INPUT OUTPUT}. */
public final class SparkBatch {
    private static final int USAGE = 2;
    private static final int INCOMPLETE = 3;

    private SparkBatch() {}

    /**
     * Runs the job; the exit code is 3 if there were bad lines, and 2 for wrong usage.
     *
     * @param arguments see the class
     * @throws IOException if the file system fails
     */
    public static void main(String[] arguments) throws IOException {
        int code = run(System.err, arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(PrintStream err, String... arguments) throws IOException {
        List<String> given = List.of(arguments);
        boolean batch = given.size() >= 3 && given.size() <= 4 && given.get(0).equals("batch");
        boolean transcripts = given.size() == 3 && given.get(0).equals("transcripts");
        if (!batch && !transcripts) {
            err.println("spark-batch: say 'batch INPUT OUTPUT [REQUESTS]' or 'transcripts INPUT OUTPUT'");
            return USAGE;
        }
        SparkConf settings = new SparkConf().setAppName("chat2responses").setIfMissing("spark.master", "local[*]");
        try (JavaSparkContext spark = new JavaSparkContext(settings)) {
            Configuration hadoop = spark.hadoopConfiguration();
            String output = given.get(2);
            for (String input : given.size() == 4 ? List.of(given.get(1), given.get(3)) : given.subList(1, 2)) {
                if (!exists(hadoop, input)) {
                    err.println("spark-batch: " + input + " does not exist; give a file, a folder or a pattern");
                    return USAGE;
                }
            }
            if (exists(hadoop, output)) {
                err.println("spark-batch: " + output + " is there already; delete it first, or give another name");
                return USAGE;
            }
            TranslationJob job = new TranslationJob(spark);
            if (transcripts) {
                job.transcripts(given.get(1), output);
            } else if (given.size() == 4) {
                job.results(given.get(1), given.get(3), output);
            } else {
                job.batch(given.get(1), output);
            }
            for (Output.Folder folder : Output.Folder.values()) {
                err.println(folder.path() + ": " + job.count(output, folder) + " lines");
            }
            return job.count(output, Output.Folder.BAD) == 0 ? 0 : INCOMPLETE;
        }
    }

    private static boolean exists(Configuration hadoop, String pattern) throws IOException {
        Path path = new Path(pattern);
        FileSystem files = path.getFileSystem(hadoop);
        FileStatus[] found = files.globStatus(path);
        return found != null && found.length > 0;
    }
}
