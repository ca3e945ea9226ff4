extension RunEvent.Fact {
    /// The same fact without what was typed into it. What was chosen from a list, counted or weighed stays: it names
    /// nobody, and the figures are made of it. A history of such facts replays as the one before did.
    public var erased: RunEvent.Fact {
        switch self {
        case .answered(let field, let answer): .answered(field, answer?.erased)
        case .stated(let text): .stated(text.isEmpty ? "" : Erased.words)
        case .statementAdded: .statementAdded(Erased.words)
        case .fewerOffers: .fewerOffers(because: Erased.words)
        case .callbackWished(let wish): .callbackWished(CallbackWish(window: wish.window))
        case .managerWished(let wish): .managerWished(wish.map { _ in ManagerWish() })
        case .suspended: .suspended(why: Erased.words)
        case .discarded: .discarded(reason: Erased.words)
        case .began, .followed, .went, .statementConfirmed, .restated, .causeFound, .outcomeWanted, .permissionAsked,
            .offered,
            .responded, .offerTakenBack, .abuseWarned, .resumed, .adopted, .switched, .settled, .registered, .addedTo,
            .told:
            self
        }
    }
}

extension Answer {
    fileprivate var erased: Answer {
        switch self {
        case .text, .phone, .date: .text(Erased.words)
        case .attachments(let files):
            .attachments(files.compactMap { Attachment(name: Erased.words, bytes: $0.bytes, sha256: $0.sha256) })
        // As what they signed was chosen from a list; the day is theirs alone.
        case .signature(let signer, _): .option(signer)
        case .option, .yesNo, .money, .number, .refused, .unknown: self
        }
    }
}
