/// Where a store's random bits come from (salts), passed in so that a simulation can be run again.
public struct StoreRandom: RandomNumberGenerator, Sendable {
    private let draw: @Sendable () -> UInt64

    public init(_ draw: @escaping @Sendable () -> UInt64) {
        self.draw = draw
    }

    public func next() -> UInt64 { draw() }

    /// The machine's own, for the composition root.
    public static let system = StoreRandom {
        var generator = SystemRandomNumberGenerator()
        return generator.next()
    }
}
