/// How each role looks. Roles that are not named look normal.
public struct Theme: Equatable, Sendable {
    /// The eight colours that every colour terminal has, whatever shades its user gave them.
    public enum Colour: Int, Sendable, CaseIterable {
        case black, red, green, yellow, blue, magenta, cyan, white
    }

    /// Colours (nil: the terminal's own) and attributes.
    public struct Paint: Equatable, Sendable {
        public var foreground: Colour?
        public var background: Colour?
        public var isBold = false
        public var isDim = false
        public var isUnderlined = false
        public var isReversed = false

        public init(
            foreground: Colour? = nil, background: Colour? = nil, isBold: Bool = false, isDim: Bool = false,
            isUnderlined: Bool = false, isReversed: Bool = false
        ) {
            self.foreground = foreground
            self.background = background
            self.isBold = isBold
            self.isDim = isDim
            self.isUnderlined = isUnderlined
            self.isReversed = isReversed
        }
    }

    private var paints: [Role: Paint]

    public init(_ paints: [Role: Paint]) { self.paints = paints }

    public func paint(for style: Style) -> Paint {
        var paint = paints[style.role] ?? Paint()
        if style.isSelected { paint.isReversed.toggle() }
        return paint
    }

    /// The same without any colour: what differed by colour alone is told by bold, dim, underline and reverse.
    public var withoutColour: Theme {
        var paints = Theme.monochrome.paints
        for (role, paint) in self.paints where paint.foreground == nil && paint.background == nil {
            paints[role] = paint
        }
        return Theme(paints)
    }

    /// Foregrounds only, on the terminal's own background, so that it reads on a dark and on a light one.
    public static let colour = Theme([
        .dim: Paint(isDim: true),
        .spoken: Paint(isBold: true),
        .accent: Paint(foreground: .cyan),
        .soon: Paint(foreground: .yellow, isBold: true),
        .late: Paint(foreground: .red, isBold: true),
        .kept: Paint(foreground: .green),
        .box: Paint(foreground: .cyan),
        .focus: Paint(foreground: .cyan, isBold: true),
        .hint: Paint(isDim: true),
        .hintKey: Paint(isBold: true),
        .title: Paint(isBold: true),
        .bar: Paint(isReversed: true),
        .changed: Paint(isUnderlined: true),
    ])

    /// For terminals without colour and for people who asked for none (`NO_COLOR`).
    public static let monochrome = Theme([
        .dim: Paint(isDim: true),
        .spoken: Paint(isBold: true),
        .soon: Paint(isUnderlined: true),
        .late: Paint(isBold: true, isUnderlined: true),
        .focus: Paint(isBold: true),
        .hint: Paint(isDim: true),
        .hintKey: Paint(isBold: true),
        .title: Paint(isBold: true),
        .bar: Paint(isReversed: true),
        .changed: Paint(isUnderlined: true),
    ])
}
