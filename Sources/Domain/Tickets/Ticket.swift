public struct Ticket {}
