package io.mebuki.seeds.tables;

import io.mebuki.platform.problem.Problems;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.springframework.util.FileSystemUtils;

/** Where one workbook lies as long as it is read. */
record TemporaryFolder(Path path) implements Closeable {

    static TemporaryFolder create() throws IOException {
        return new TemporaryFolder(Files.createTempDirectory("mebuki-workbook"));
    }

    /** Writes what arrives to a file, unless that is more than so many bytes. */
    Path keep(InputStream bytes, long most) throws IOException {
        var file = path.resolve("workbook.xlsx");
        try (var out = Files.newOutputStream(file)) {
            var piece = new byte[1 << 16];
            long size = 0;
            for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
                size += read;
                if (size > most) {
                    throw Problems.tooLarge("body", "a workbook of at most %d bytes".formatted(most));
                }
                out.write(piece, 0, read);
            }
        }
        return file;
    }

    /** What the library keeps on disk meanwhile lies here too. */
    <T> T during(Supplier<T> work) {
        return TempFile.withStrategy(new DefaultTempFileCreationStrategy(path.toFile()), work);
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(path);
        } catch (IOException stillThere) {
            throw new UncheckedIOException(stillThere);
        }
    }
}
