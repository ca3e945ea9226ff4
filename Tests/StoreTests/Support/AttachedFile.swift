import Domain

/// A caller's; Testing calls something else an attachment.
typealias AttachedFile = Attachment
