/// A value with a stored form of its own: an array whose first places never change their meaning.
///
/// What is added later comes last, and is read only where it is there; what comes to mean something else is a new word.
protocol Form {
    func write(to form: inout FormWriter)
    init(from form: inout FormReader) throws
}

extension Form {
    /// The form as it is kept.
    var form: String {
        var writer = FormWriter()
        writer.array { write(to: &$0) }
        return writer.text
    }

    /// - Throws: ``FormReader/Damage``.
    init(form: String) throws {
        self = try FormReader.read(form) { try $0.array { try Self(from: &$0) } }
    }
}
