import Domain
import Terminal
import Texts
import Time

/// One number of the floor's top lines.
struct FloorFigure: Hashable, Sendable {
    var label: String
    var value: String
    var style: Style = .title

    /// With room for four digits or a timer.
    var columns: Int { label.displayWidth + 1 + max(4, value.displayWidth) }

    /// Two rows of numbers: how callers are served, then what people do.
    static func rows(_ view: View, _ settings: HotlineSettings, _ texts: Texts, now: Instant) -> [[FloorFigure]] {
        let floor = view.floor
        let service = view.service
        let wait = floor.waiting > 0 ? floor.longestSince.map { max(.zero, now - $0) } : nil
        let isLate = wait.map { $0 > .seconds(settings.serviceThresholdSeconds) } ?? false
        return [
            [
                .init(
                    label: texts.figureWaiting, value: String(floor.waiting) + (isLate ? " !" : ""),
                    style: isLate ? .late : .title),
                .init(
                    label: texts.figureLongest, value: wait.map(texts.timer) ?? "–", style: isLate ? .late : .title),
                .init(
                    label: texts.figureService(settings.serviceThresholdSeconds),
                    value: texts.percent(service?.serviceLevel)),
                .init(label: texts.figureAnswer, value: service?.averageSpeedOfAnswer.map(texts.timer) ?? "–"),
                .init(label: texts.figureAbandoned, value: texts.percent(service?.abandonment)),
            ],
            [
                .init(label: texts.figureTalking, value: "\(floor.talking)/\(floor.lines)"),
                .init(label: texts.figureWrapUp, value: String(floor.wrapUp)),
                .init(label: texts.figureReady, value: String(floor.ready)),
                .init(label: texts.figureBreak, value: String(floor.onBreak)),
                .init(label: texts.figureTalk, value: service?.averageTalk.map(texts.timer) ?? "–"),
            ],
        ]
    }
}
