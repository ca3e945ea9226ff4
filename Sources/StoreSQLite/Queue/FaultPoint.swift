/// Moments of a gated write at which a test may make its process die, to see what the others find.
package enum FaultPoint: String, CaseIterable, Sendable {
    /// The gate is held, nothing begun.
    case gateHeld
    /// `BEGIN IMMEDIATE` has succeeded.
    case begun
    /// The body has run; nothing is committed.
    case written
    /// Durable, the gate still held, nobody told.
    case committed
    /// The WAL has been copied back, in this write or in the pause after it; the gate still held.
    case checkpointed
    /// The gate is free, no topic written.
    case released
}
