import Console
import Texts

extension FileDesk {
    /// With the rights of the person who sits here, whatever the program may.
    static func ofUser(in place: Surroundings, _ texts: Texts) -> FileDesk {
        FileDesk(
            look: { path throws(ShelfError) in
                do {
                    return try place.asUser { try AttachedFile.look(at: path) }
                } catch {
                    throw ShelfError(sentence: texts.fileUnread(path, why: Refusal(error).sentence))
                }
            },
            write: { text, path throws(ShelfError) in
                do {
                    try place.asUser { try NewTextFile(path).write(text) }
                } catch {
                    throw ShelfError(sentence: texts.fileUnwritten(path, why: Refusal(error).sentence))
                }
            })
    }
}
