import Domain
import Terminal
import Texts
import Time

extension Texts {
    /// Late is red, due within a day yellow; both are also told by their words.
    func dueStyle(_ due: Instant?, now: Instant) -> Style {
        guard let due else { return .dim }
        if due <= now { return .late }
        return due - now < .hours(24) ? .soon : .normal
    }
}
