package io.pitcrew.station.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadPoolExecutor;

/// The ways in which code comes by a thread that nobody handed to it, called outright or as `Thread::new`.
final class Threads {
    private static final Set<Class<?>> MADE =
            Set.of(Thread.class, Timer.class, ThreadPoolExecutor.class, ForkJoinPool.class);
    private static final Set<String> FACTORIES = Set.of(
            "java.lang.Thread.ofPlatform",
            "java.lang.Thread.ofVirtual",
            "java.lang.Thread.startVirtualThread",
            "java.util.concurrent.ForkJoinPool.commonPool");

    private Threads() {}

    static boolean makesThreads(JavaClass type) {
        return type.getCodeUnitAccessesFromSelf().stream()
                .anyMatch(use -> constructs(use) || calls(use) || borrowsFromTheCommonPool(use));
    }

    private static boolean constructs(JavaCodeUnitAccess<?> use) {
        return use.getName().equals("<init>")
                && MADE.stream().anyMatch(made -> use.getTargetOwner().isAssignableTo(made));
    }

    private static boolean calls(JavaCodeUnitAccess<?> use) {
        String target = use.getTargetOwner().getName() + "." + use.getName();
        return target.startsWith("java.util.concurrent.Executors.new") || FACTORIES.contains(target);
    }

    private static boolean borrowsFromTheCommonPool(JavaCodeUnitAccess<?> use) {
        boolean async = use.getTargetOwner().isAssignableTo(CompletableFuture.class)
                && use.getName().endsWith("Async")
                && use.getTarget().getRawParameterTypes().stream().noneMatch(p -> p.isEquivalentTo(Executor.class));
        return async || use.getName().equals("parallelStream");
    }
}
