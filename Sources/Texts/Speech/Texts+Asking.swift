import Domain

/// Questions that stand in every procedure, in the caller's language.
extension Texts {
    public func askWho(_ caller: Language) -> String {
        Texts(caller).say(ru: "Представьтесь, пожалуйста: как к вам обращаться?", en: "May I ask your name, please?")
    }

    /// To whoever answers when we ring: nothing is said of what it is about.
    public func askWhoAnswers(_ name: String?, operator caller: String) -> String {
        guard let name else {
            return say(
                ru: "Здравствуйте, меня зовут \(caller). С кем я говорю?",
                en: "Hello, my name is \(caller). To whom am I speaking?")
        }
        return say(
            ru: "Здравствуйте, меня зовут \(caller). Скажите, пожалуйста, это \(name)?",
            en: "Hello, my name is \(caller). Am I speaking to \(name)?")
    }

    /// What makes it sure enough who answers; "" where a voice is enough.
    public func askProof(_ level: Verification) -> String {
        switch level {
        case .none, .number: ""
        case .detail:
            say(
                ru: "Чтобы не ошибиться: назовите, пожалуйста, номер лицевого счёта или адрес.",
                en: "To be sure, would you tell me the account number or the address?")
        case .codeWord:
            say(ru: "Назовите, пожалуйста, кодовое слово.", en: "Would you tell me the code word, please?")
        }
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
