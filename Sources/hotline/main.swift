import CSystem
import Commands
import Foundation

// A standard stream that was closed would give its number to the queue's file, and messages would be written into that.
for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
    _ = open("/dev/null", descriptor == STDERR_FILENO ? O_WRONLY : O_RDONLY)
}

cs_use_one_heap()

// Repaired, two different ids of calls could become one.
let words = UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc))
for (position, word) in words.enumerated() {
    guard let word, String(validatingCString: word) == nil else { continue }
    FileHandle.standardError.write(
        Data("hotline: Argument \(position) isn't UTF-8: write it so that it is.\n".utf8))
    exit(64)
}

exit(HotlineProgram.run(Array(CommandLine.arguments.dropFirst()), in: .ofThisProcess()))
