import Time

/// What follows from the answers, and why: rows of a condition and a verdict.
///
/// Hit policies "first" and "collect" of Decision Model and Notation 1.3 (OMG), section 8.2.10.
public struct DecisionTable: Hashable, Sendable, Identifiable {
    public var id: TableID
    public var title: Wording
    /// Where its verdict is shown; `nil`: on the ticket, to whoever decides.
    public var step: StepID?
    public var hit: Hit
    public var rows: [Row]
    /// What holds when no row does; `nil` where one always does.
    public var otherwise: Wording?

    public enum Hit: String, CaseIterable, Sendable {
        /// The first row that fits.
        case first
        /// Every row that fits.
        case all
    }

    public struct Row: Hashable, Sendable, Identifiable {
        public var id: RowID
        public var when: Condition
        public var say: Wording
        public var basis: ClockRule.Basis?
        /// The ground it suggests for a refusal.
        public var ground: GroundID?

        public init(
            id: RowID, when: Condition, say: Wording, basis: ClockRule.Basis? = nil, ground: GroundID? = nil
        ) {
            self.id = id
            self.when = when
            self.say = say
            self.basis = basis
            self.ground = ground
        }
    }

    public init(id: TableID, title: Wording, step: StepID? = nil, hit: Hit, rows: [Row], otherwise: Wording? = nil) {
        self.id = id
        self.title = title
        self.step = step
        self.hit = hit
        self.rows = rows
        self.otherwise = otherwise
    }

    /// The condition under which a row gives the verdict; of `otherwise`, under which none does. `nil` when there is no
    /// such row.
    public func meaning(of row: RowID) -> Condition? {
        if row == Self.otherwise { return .not(.any(rows.map(\.when))) }
        guard let index = rows.firstIndex(where: { $0.id == row }) else { return nil }
        guard hit == .first, index > 0 else { return rows[index].when }
        return .all([rows[index].when, .not(.any(rows[..<index].map(\.when)))])
    }

    public static let otherwise: RowID = "otherwise"
}

public typealias TableID = Name<DecisionTable>
public typealias RowID = Name<DecisionTable.Row>

/// What a table says of what is known so far.
public struct Verdict: Hashable, Sendable {
    /// The rows that fit, in the table's order; of a table of the first hit at most one.
    public var rows: [DecisionTable.Row]
    /// No row fits, and none can.
    public var isOtherwise: Bool
    /// What has to be answered before it is sure which rows fit; empty when it is.
    public var open: [FieldID]

    public var isDecided: Bool { open.isEmpty }
}
