extension Key {
    /// The key as a Latin layout names it: under ЙЦУКЕН the key that types "с" is the key "c". For commands only, with
    /// Ctrl and Alt too; what is typed into a text stays what it is.
    public var latin: Key {
        guard case .character(let character) = code, let letter = Key.latinLetters[character] else { return self }
        return Key(.character(letter), modifiers)
    }

    private static let latinLetters: [Character: Character] = {
        let russian = "йцукенгшщзхъфывапролджэячсмитьбюё"
        let latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
        let shifted = "QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>~"
        var letters: [Character: Character] = [:]
        for (letter, key) in zip(russian, latin) { letters[letter] = key }
        for (letter, key) in zip(russian.uppercased(), shifted) { letters[letter] = key }
        return letters
    }()
}
