/// How a call came out, said by the operator in wrap-up.
public enum Disposition: String, CaseIterable, Sendable, Codable {
    /// The matter was settled on the phone.
    case settled
    /// At least one ticket was registered.
    case registered
    /// It was about an open ticket: words were added, or its promise was kept.
    case addedToTicket
    /// A question was answered; nothing was complained of.
    case answered
    /// Somebody else's business; the caller was told whose.
    case notOurs
    case silent
    case wrongNumber
    case prank
    case child
    /// Danger to life: sent to 112.
    case emergency
    case transferred
    /// The caller was gone before the matter was; it is suspended and will be offered when they ring again.
    case dropped
    /// Put aside as agreed with the caller, and offered when they ring again.
    case suspended
    /// Dropped with a reason.
    case discarded
}
