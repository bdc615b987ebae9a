package io.github.chat2responses.samples.spark;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.spark.api.java.JavaNewHadoopRDD;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import scala.Tuple2;

/** What Spark does with the lines. */
final class TranslationJob {
    private final JavaSparkContext spark;

    TranslationJob(JavaSparkContext spark) {
        this.spark = spark;
    }

    /** Request lines, or result lines whose requests are not at hand. */
    void batch(String input, String output) {
        save(
                lines(input).mapPartitions(partition -> {
                    LineTranslator translator = new LineTranslator();
                    return stream(partition)
                            .flatMap(line -> translator.batch(line, Optional.empty()).stream())
                            .iterator();
                }),
                output);
    }

    /** Result lines, each with its request line: they are in any order, and in any number of files. */
    void results(String input, String requests, String output) {
        JavaRDD<Line> asked = lines(requests);
        JavaRDD<Output> unreadable = asked.mapPartitions(partition -> {
            LineTranslator translator = new LineTranslator();
            return stream(partition)
                    .flatMap(line -> translator.unreadable(line).stream())
                    .iterator();
        });
        JavaRDD<Output> translated = byId(lines(input)).cogroup(byId(asked)).mapPartitions(partition -> {
            LineTranslator translator = new LineTranslator();
            return stream(partition)
                    .flatMap(both -> {
                        Optional<byte[]> request = both._1().isEmpty()
                                ? Optional.empty()
                                : stream(both._2()._2().iterator()).findFirst().map(Line::json);
                        return stream(both._2()._1().iterator())
                                .flatMap(line -> translator.batch(line, request).stream());
                    })
                    .iterator();
        });
        save(translated.union(unreadable), output);
    }

    /** Stored chats, one a line. */
    void transcripts(String input, String output) {
        save(
                lines(input).mapPartitions(partition -> {
                    LineTranslator translator = new LineTranslator();
                    return stream(partition)
                            .flatMap(line -> translator.transcript(line).stream())
                            .iterator();
                }),
                output);
    }

    /** How many lines were written to a folder. */
    long count(String output, Output.Folder folder) throws IOException {
        Path path = new Path(output, folder.path());
        FileSystem files = path.getFileSystem(spark.hadoopConfiguration());
        return files.exists(path) ? spark.textFile(path.toString()).count() : 0;
    }

    private JavaRDD<Line> lines(String input) {
        Configuration hadoop = new Configuration(spark.hadoopConfiguration());
        // A carriage return alone does not end a line: it may stand between two tokens of JSON.
        hadoop.set("textinputformat.record.delimiter", "\n");
        JavaNewHadoopRDD<LongWritable, Text> read = (JavaNewHadoopRDD<LongWritable, Text>)
                spark.newAPIHadoopFile(input, TextInputFormat.class, LongWritable.class, Text.class, hadoop);
        return read.mapPartitionsWithInputSplit(
                        (split, records) -> {
                            String file = ((FileSplit) split).getPath().toString();
                            // Hadoop uses its objects again: what is kept is copied.
                            return stream(records)
                                    .map(one -> new Line(
                                            file, one._1().get(), one._2().copyBytes()))
                                    .iterator();
                        },
                        true)
                .filter(line -> !line.isBlank());
    }

    private static JavaPairRDD<String, Line> byId(JavaRDD<Line> lines) {
        return lines.mapPartitionsToPair(partition -> {
            LineTranslator translator = new LineTranslator();
            return stream(partition)
                    .map(line -> new Tuple2<>(translator.customId(line), line))
                    .iterator();
        });
    }

    private static void save(JavaRDD<Output> outputs, String folder) {
        outputs.mapToPair(one -> new Tuple2<>(new Text(one.folder().path()), new Text(one.json())))
                .saveAsHadoopFile(folder, Text.class, Text.class, SideOutputs.class);
    }

    private static <T> Stream<T> stream(Iterator<T> iterator) {
        Iterable<T> once = () -> iterator;
        return StreamSupport.stream(once.spliterator(), false);
    }
}
