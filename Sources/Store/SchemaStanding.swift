/// Which schema a queue has, and which the program that looks at it knows.
public struct SchemaStanding: Hashable, Sendable {
    public var found: Int
    public var known: Int

    public init(found: Int, known: Int) {
        self.found = found
        self.known = known
    }
}
