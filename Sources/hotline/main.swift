import Commands
import Foundation

exit(HotlineProgram.run(Array(CommandLine.arguments.dropFirst()), in: .ofThisProcess()))
