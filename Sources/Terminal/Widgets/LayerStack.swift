/// Screens on top of each other: a question over a form over a call. The topmost hears an event first and may let it
/// pass; all are drawn, the lowest first; the topmost that wants the cursor has it (the order of helix's compositor).
public struct LayerStack<Layer> {
    /// What a layer did with an event.
    public enum Handling<Outcome> {
        case consumed(Outcome)
        case ignored
    }

    public private(set) var layers: [Layer]

    public init(_ layers: [Layer] = []) { self.layers = layers }

    public var top: Layer? { layers.last }

    public mutating func push(_ layer: Layer) { layers.append(layer) }

    @discardableResult
    public mutating func pop() -> Layer? { layers.popLast() }

    /// Offers an event from the top down; the first answer counts, nil when nobody wanted it.
    public mutating func offer<Outcome>(_ handle: (inout Layer) -> Handling<Outcome>) -> Outcome? {
        for index in layers.indices.reversed() {
            if case .consumed(let outcome) = handle(&layers[index]) { return outcome }
        }
        return nil
    }

    /// Draws from the bottom up. Returns the cursor of the topmost layer that has one.
    public func render(into canvas: inout Canvas, _ draw: (Layer, inout Canvas) -> Point?) -> Point? {
        var cursor: Point?
        for layer in layers { cursor = draw(layer, &canvas) ?? cursor }
        return cursor
    }
}

extension LayerStack: Equatable where Layer: Equatable {}
extension LayerStack: Sendable where Layer: Sendable {}
