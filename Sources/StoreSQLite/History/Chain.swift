import Crypto

/// The history's hash chain: each link is the SHA-256 (FIPS 180-4) of the link before and its event, so that no event
/// can be changed, dropped or put in later without every later link giving it away.
///
/// What an event says of a person enters only as a salted digest: erasing the words and the salt leaves the chain whole.
package struct Chain: Sendable {
    /// How a link is made, kept with each event so that a later way can follow an earlier one.
    package enum Algorithm: Int64, Sendable {
        /// Anyone can recompute it: it shows changes, if the last link is also known elsewhere.
        case sha256 = 1
        /// With a key of the house: who can write the file but doesn't have the key can't forge it.
        case hmacSHA256 = 2
    }

    package struct Key: Sendable {
        package let id: Int64
        fileprivate let key: SymmetricKey

        /// - Parameter id: from 1; 0 says that there is no key.
        package init(id: Int64, secret: [UInt8]) {
            self.id = id
            key = SymmetricKey(data: secret)
        }
    }

    package struct Event: Hashable, Sendable {
        package var algorithm: Algorithm
        package var keyID: Int64
        package var event: CanonicalBytes
        /// ``Salt/digest(of:)`` of its personal part, if it has one.
        package var personalDigest: [UInt8]?

        package init(algorithm: Algorithm, keyID: Int64, event: CanonicalBytes, personalDigest: [UInt8]?) {
            self.algorithm = algorithm
            self.keyID = keyID
            self.event = event
            self.personalDigest = personalDigest
        }
    }

    package enum Break: Error, Equatable {
        /// The event under this number isn't what was recorded, or one before it is missing.
        case changed(sequence: Int64)
        case keyMissing(id: Int64, sequence: Int64)
    }

    /// What the first event follows.
    package static let beginning = [UInt8](repeating: 0, count: 32)

    private let keys: [Int64: Key]
    private let current: Key?

    /// - Parameters:
    ///   - current: the key that new links are made with; `nil` makes them without.
    ///   - retired: keys that older links were made with.
    package init(current: Key? = nil, retired: [Key] = []) {
        self.current = current
        keys = Dictionary((retired + [current].compactMap(\.self)).map { ($0.id, $0) }) { $1 }
    }

    /// The event as the next one to be recorded.
    package func event(_ event: CanonicalBytes, personalDigest: [UInt8]?) -> Event {
        Event(
            algorithm: current == nil ? .sha256 : .hmacSHA256, keyID: current?.id ?? 0, event: event,
            personalDigest: personalDigest)
    }

    /// The link of `event` after `previous`; `nil` when its key isn't known here.
    package func link(after previous: [UInt8], _ event: Event) -> [UInt8]? {
        var head = CanonicalBytes()
        head.append(event.algorithm.rawValue)
        head.append(event.keyID)
        head.append(Int64(event.event.bytes.count))
        let whole = previous + head.bytes + event.event.bytes + (event.personalDigest ?? [])
        switch event.algorithm {
        case .sha256:
            return Array(SHA256.hash(data: whole))
        case .hmacSHA256:
            guard let key = keys[event.keyID] else { return nil }
            return Array(HMAC<SHA256>.authenticationCode(for: whole, using: key.key))
        }
    }

    /// Follows recorded links; go on with what it returns for the next stretch.
    package func verify(
        _ recorded: some Sequence<(sequence: Int64, event: Event, link: [UInt8])>, after previous: [UInt8] = beginning
    ) throws(Break) -> [UInt8] {
        var last = previous
        for (sequence, event, found) in recorded {
            guard let link = link(after: last, event) else { throw .keyMissing(id: event.keyID, sequence: sequence) }
            guard link == found else { throw .changed(sequence: sequence) }
            last = link
        }
        return last
    }
}
