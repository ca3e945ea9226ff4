extension Run {
    /// A run as it was kept, every part of it: what its events once made of it isn't worked out again.
    package init(
        id: RunID, procedure: ProcedureVersion, revision: Int, generation: Int, owner: Login, state: RunState,
        step: StepID, visited: Set<StepID>, answers: [FieldID: Answer], statement: Statement?, additions: [String],
        isRestated: Bool, cause: CauseID?, desiredOutcome: OptionID?, permission: Bool?, offers: [Offer],
        whyFewerOffers: String?, callback: CallbackWish, manager: ManagerWish?, abuseWarnings: Int,
        follows: TicketNumber?, aside: [FieldID: Answer]
    ) {
        self.id = id
        self.procedure = procedure
        self.revision = revision
        self.generation = generation
        self.owner = owner
        self.state = state
        self.step = step
        self.visited = visited
        self.answers = answers
        self.statement = statement
        self.additions = additions
        self.isRestated = isRestated
        self.cause = cause
        self.desiredOutcome = desiredOutcome
        self.permission = permission
        self.offers = offers
        self.whyFewerOffers = whyFewerOffers
        self.callback = callback
        self.manager = manager
        self.abuseWarnings = abuseWarnings
        self.follows = follows
        self.aside = aside
    }
}
