// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.enableUpcomingFeature("ExistentialAny"), .treatAllWarnings(as: .error)]
let strictC: [CSetting] = [.treatAllWarnings(as: .error)]

func hotline(_ product: String) -> Target.Dependency { .product(name: product, package: "hotline") }

// A package of its own, so that building the hotline never builds what measures it.
let package = Package(
    name: "Benchmarks",
    dependencies: [.package(name: "hotline", path: "..")],
    targets: [
        .executableTarget(
            name: "BareNcurses", cSettings: strictC,
            linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        .executableTarget(
            name: "Benchmarks",
            dependencies: [hotline("HotlineStore"), hotline("HotlineTestSupport"), hotline("hotline"), "BareNcurses"],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
