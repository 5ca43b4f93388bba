package io.mebuki.matching.laboratory;

import io.mebuki.matching.embedding.Embedder;
import io.mebuki.matching.embedding.Kind;
import io.mebuki.matching.embedding.Text;
import io.mebuki.matching.embedding.Urgency;
import io.mebuki.matching.embedding.Vector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Keeps what a model has said in a file: a set of seven thousand seeds takes minutes to embed, and is measured over and over. One
 * record for each text: the sum that names it, and its vector.
 */
final class CachedEmbedder implements Embedder, AutoCloseable {

    private static final int SUM = 32;

    private final Embedder model;
    private final FileChannel file;
    private final Map<String, Long> places = new HashMap<>();

    /** @param folder where the file lies, one for each model */
    CachedEmbedder(Embedder model, Path folder) {
        this.model = model;
        try {
            Files.createDirectories(folder);
            this.file = FileChannel.open(
                    folder.resolve(model.modelId() + ".vectors"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            file.truncate(survey());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String modelId() {
        return model.modelId();
    }

    @Override
    public int dimensions() {
        return model.dimensions();
    }

    @Override
    public List<Vector> embed(List<Text> texts, Kind kind, Urgency urgency) {
        var unknown = new LinkedHashMap<String, Text>();
        for (var text : texts) {
            var name = name(text, kind);
            if (!places.containsKey(name)) {
                unknown.put(name, text);
            }
        }
        var made = model.embed(List.copyOf(unknown.values()), kind, urgency).iterator();
        unknown.keySet().forEach(name -> keep(name, made.next()));
        return texts.stream().map(text -> read(name(text, kind))).toList();
    }

    /** Finds the records; answers where the last whole one ends. */
    private long survey() throws IOException {
        long at = 0;
        while (at + SUM + vectorBytes() <= file.size()) {
            places.put(HexFormat.of().formatHex(read(at, SUM).array()), at + SUM);
            at += SUM + vectorBytes();
        }
        return at;
    }

    private void keep(String name, Vector vector) {
        var bytes = ByteBuffer.allocate(SUM + vectorBytes()).put(HexFormat.of().parseHex(name));
        vector.toList().forEach(bytes::putFloat);
        try {
            long at = file.size();
            file.write(bytes.flip(), at);
            places.put(name, at + SUM);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Vector read(String name) {
        try {
            var values = new float[dimensions()];
            read(Objects.requireNonNull(places.get(name), name), vectorBytes())
                    .asFloatBuffer()
                    .get(values);
            return Vector.of(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ByteBuffer read(long at, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && file.read(bytes, at + bytes.position()) >= 0) {
            // goes on
        }
        return bytes.flip();
    }

    private int vectorBytes() {
        return dimensions() * Float.BYTES;
    }

    /** Everything that the vectors hang on; the model's name is the file's. */
    private static String name(Text text, Kind kind) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var all = String.join("\0", kind.name(), text.head(), text.body());
            return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
