public struct Run {}
