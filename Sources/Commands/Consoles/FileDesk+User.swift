import Console

extension FileDesk {
    /// With the rights of the person who sits here, whatever the program may.
    static func ofUser(in place: Surroundings) -> FileDesk {
        FileDesk(
            look: { path throws(ShelfError) in
                do {
                    return try place.asUser { try AttachedFile.look(at: path) }
                } catch {
                    throw ShelfError(sentence: Refusal(error).sentence)
                }
            },
            write: { text, path throws(ShelfError) in
                do {
                    try place.asUser { try NewTextFile(path).write(text) }
                } catch {
                    throw ShelfError(sentence: Refusal(error).sentence)
                }
            })
    }
}
