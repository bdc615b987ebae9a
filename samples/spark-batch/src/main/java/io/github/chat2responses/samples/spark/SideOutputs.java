package io.github.chat2responses.samples.spark;

import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapred.lib.MultipleTextOutputFormat;

/** Writes each line to the folder that its key names: several outputs in one pass. */
public final class SideOutputs extends MultipleTextOutputFormat<Object, Text> {
    /** Hadoop makes it. */
    public SideOutputs() {}

    @Override
    protected String generateFileNameForKeyValue(Object key, Text value, String name) {
        return key + "/" + name;
    }

    @Override
    protected Object generateActualKey(Object key, Text value) {
        return NullWritable.get();
    }
}
