import ArgumentParser

/// The program: arguments in, an exit status out.
public enum HotlineProgram {
    /// Data goes to ``Surroundings/print``, messages to ``Surroundings/complain``.
    public static func run(_ arguments: [String], in place: Surroundings) -> Int32 {
        do {
            return try answer(to: arguments, in: place)
        } catch {
            if let sentence = error.sentence { place.complain("hotline: " + sentence) }
            return error.status
        }
    }

    private static func answer(to arguments: [String], in place: Surroundings) throws(OutputError) -> Int32 {
        if let words = ConsoleWords(arguments) {
            return try status(of: { try words.choice.run(words.kind, in: place) }, asJSON: false, in: place)
        }
        if arguments.first == "help", let word = CommandPath(arguments).unknown {
            return place.refuse(Refusal(unknownCommand: word, of: CommandPath(arguments)))
        }
        var command: any ParsableCommand
        do {
            command = try HotlineCommand.parseAsRoot(arguments)
        } catch {
            guard HotlineCommand.exitCode(for: error) == .success else {
                return place.refuse(Refusal(usage: error, of: arguments))
            }
            try place.print(HotlineCommand.fullMessage(for: error))
            return ExitStatus.done.rawValue
        }
        guard let verb = command as? any Verb else {
            // What is no verb of ours is the parser's own: a group of commands, or the help itself.
            do { try command.run() } catch { try place.print(HotlineCommand.fullMessage(for: error)) }
            return ExitStatus.done.rawValue
        }
        return try status(of: { try verb.answer(in: place) }, asJSON: verb.asJSON, in: place)
    }

    private static func status(
        of doing: () throws -> any Answer, asJSON: Bool, in place: Surroundings
    ) throws(OutputError) -> Int32 {
        let answer: any Answer
        do {
            answer = try doing()
        } catch let error as OutputError {
            throw error
        } catch {
            return place.refuse(Refusal(error))
        }
        let words = asJSON ? answer.json.pretty : answer.text.harmless
        if !words.isEmpty { try place.print(words) }
        return answer.status.rawValue
    }
}

extension Surroundings {
    fileprivate func refuse(_ refusal: Refusal) -> Int32 {
        complain("hotline: " + refusal.sentence.harmless)
        return refusal.code.rawValue
    }
}
