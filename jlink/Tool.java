import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/** Runs the tools of the JDK, and others. What fails ends the build. */
final class Tool {

    private Tool() {
    }

    /** A tool of the JDK that runs this program. */
    static void run(String name, List<String> arguments) {
        ToolProvider tool = ToolProvider.findFirst(name).orElseThrow(() -> new IllegalStateException("this JDK has no " + name));
        int status = tool.run(System.out, System.err, arguments.toArray(String[]::new));
        if (status != 0) {
            throw new IllegalStateException("%s failed with status %d: %s".formatted(name, status, arguments));
        }
    }

    /** Another program, which prints where this one does. */
    static void call(String... command) throws IOException, InterruptedException {
        call(new ProcessBuilder(command));
    }

    static void call(ProcessBuilder command) throws IOException, InterruptedException {
        int status = command.inheritIO().start().waitFor();
        if (status != 0) {
            throw new IllegalStateException("%s failed with status %d".formatted(new ArrayList<>(command.command()), status));
        }
    }
}
