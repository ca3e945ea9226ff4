import Domain

/// The person's own files: what is attached is looked at, and letters are written.
public struct FileDesk: Sendable {
    /// Looks at a file that is to be attached, for its size and checksum.
    public var look: @Sendable (String) throws(ShelfError) -> Attachment
    /// Writes a text to a file that isn't there yet.
    public var write: @Sendable (_ text: String, _ path: String) throws(ShelfError) -> Void

    public init(
        look: @escaping @Sendable (String) throws(ShelfError) -> Attachment,
        write: @escaping @Sendable (String, String) throws(ShelfError) -> Void
    ) {
        self.look = look
        self.write = write
    }
}

/// What a file is looked at for.
public enum FileUse: Hashable, Sendable {
    /// As an answer to a field of a matter.
    case answer(FieldID, RunID)
    case ticket(TicketNumber)
}
