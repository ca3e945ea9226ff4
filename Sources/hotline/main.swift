import Commands
import Foundation

// A standard stream that was closed would give its number to the queue's file, and messages would be written into that.
for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
    _ = open("/dev/null", descriptor == STDERR_FILENO ? O_WRONLY : O_RDONLY)
}

exit(HotlineProgram.run(Array(CommandLine.arguments.dropFirst()), in: .ofThisProcess()))
