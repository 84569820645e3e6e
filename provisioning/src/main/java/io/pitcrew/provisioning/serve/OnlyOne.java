package io.pitcrew.provisioning.serve;

import io.pitcrew.provisioning.keys.OperationsHome;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Two collectors on one home would take the broker's session from each other for ever. The system lets go of the lock
/// when a process ends, however it ends.
public final class OnlyOne implements AutoCloseable {
    private final FileChannel file;
    private final @Nullable FileLock lock;

    private OnlyOne(FileChannel file, @Nullable FileLock lock) {
        this.file = file;
        this.lock = lock;
    }

    public static OnlyOne in(OperationsHome home) throws IOException {
        FileChannel file = FileChannel.open(
                Files.createDirectories(home.collected()).resolve("serve.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        return new OnlyOne(file, file.tryLock());
    }

    public boolean alone() {
        return lock != null;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
