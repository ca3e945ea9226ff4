import Domain

/// What a procedure says of its tickets: grounds, forwarding, whom not to phone, what to preserve, letters.
extension SourceReader {
    func ground(_ id: String, _ entry: Entry) -> Ground? {
        guard
            let object = object(
                entry, required: ["title", "say", "basis"], optional: ["when", "demands", "means", "applies-again"])
        else { return nil }
        let title = wording(object["title"], .title)
        let say = wording(object["say"], .spoken)
        let basis = wording(object["basis"], .basis)
        let condition = condition(object["when"])
        let demands = object["demands"] == nil ? .nothing : word(object["demands"], as: GroundDemand.self)
        let means = means(object["means"])
        let mayPass = yesNo(object["applies-again"]) ?? false
        guard let title, let say, let basis, let demands else { return nil }
        return Ground(
            id: GroundID(id), title: title, say: say, basis: basis, when: condition, demands: demands, means: means,
            mayPass: mayPass)
    }

    func forwarding(_ entry: Entry) -> ForwardingRule? {
        guard
            let object = object(
                entry, required: ["bodies", "notice"], optional: ["never-to", "means", "nobody-to-tell", "when"])
        else { return nil }
        let bodies = named(object["bodies"], atMost: Limits.bodies, option)
        let needsNotice = yesNo(object["notice"])
        let neverTo: FieldID? = name(object["never-to"])
        let means = means(object["means"])
        let (nobodyToTell, when) = (condition(object["nobody-to-tell"]), condition(object["when"]))
        return needsNotice.map {
            ForwardingRule(
                bodies: bodies, neverTo: neverTo, needsNotice: $0, means: means, nobodyToTell: nobodyToTell,
                when: when)
        }
    }

    func noCalls(_ entry: Entry) -> NoCallsRule? {
        guard let object = object(entry, required: ["when", "why"], optional: ["through"]) else { return nil }
        let condition = condition(object["when"])
        let why = wording(object["why"], .hint)
        let through: FieldID? = name(object["through"])
        guard let condition, let why else { return nil }
        return NoCallsRule(when: condition, why: why, through: through)
    }

    func preservation(_ entry: Entry) -> PreservationRule? {
        guard let object = object(entry, required: ["why"], optional: ["when"]) else { return nil }
        let condition = condition(object["when"])
        return wording(object["why"], .hint).map { PreservationRule(when: condition, why: $0) }
    }

    /// - Parameter variables: what the procedure's fields, clocks and tables let a letter say.
    func letter(_ id: String, _ entry: Entry, saying variables: [String]) -> Letter? {
        guard let object = object(entry, required: ["title", "body"], optional: ["when", "serves"]) else { return nil }
        let title = wording(object["title"], .title)
        var rule = TextRule.letter
        rule.variables += variables
        let body = wording(object["body"], rule)
        let condition = condition(object["when"])
        let serves = object["serves"].flatMap { word($0, as: NoticePurpose.self) }
        guard let title, let body else { return nil }
        return Letter(id: LetterID(id), title: title, body: body, when: condition, serves: serves)
    }
}
