extension Connection {
    /// What a console may wait for and when it tidies up. The defaults are meant for people; tests and measures differ.
    package struct Settings: Sendable {
        /// How long a write waits at the gate before it says who holds it.
        package var gateLimit: Duration = .seconds(5)
        /// How long SQLite waits behind the gate, for programs that don't know of it.
        package var busySeconds: Double = 2
        package var checkpoints = CheckpointLimits()
        /// Spaces wake-ups and waits for quiet.
        package var timing = TopicTiming.system
        package var fileSystem = QueueFolder.fileSystemType
        /// Called at each ``FaultPoint`` of a write.
        package var fault: (@Sendable (FaultPoint) -> Void)?

        package init() {}
    }
}
