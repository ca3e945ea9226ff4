import Domain

/// Questions that stand in every procedure, in the caller's language.
extension Texts {
    public func askWho(_ caller: Language) -> String {
        Texts(caller).say(ru: "Представьтесь, пожалуйста: как к вам обращаться?", en: "May I ask your name, please?")
    }

    public func readBack(_ caller: Language) -> String {
        Texts(caller).say(
            ru: "Я прочитаю, как записано, а вы поправьте меня, если что-то не так:",
            en: "Let me read back what I have written; please correct me if anything is wrong:")
    }

    public func askOutcome(_ caller: Language) -> String {
        Texts(caller).say(ru: "Какой исход вас бы устроил?", en: "What outcome would put this right for you?")
    }

    public func askPermission(_ caller: Language) -> String {
        Texts(caller).say(
            ru: "Можно, я предложу несколько способов это исправить?",
            en: "May I suggest some ways to put this right?")
    }

    public func askCallback(_ caller: Language) -> String {
        Texts(caller).say(
            ru: "Когда и по какому номеру вам удобно ответить на звонок?",
            en: "When would a call back suit you, and on which number?")
    }

    public func anythingElse(_ caller: Language) -> String {
        Texts(caller).say(
            ru: "Могу ли я помочь чем-нибудь ещё?", en: "Is there anything else that I can help you with?")
    }
}
