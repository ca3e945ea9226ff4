import CNcurses

extension cn_cell {
    init(_ cell: Cell) {
        self.init(
            scalars: (
                cell.scalar(at: 0), cell.scalar(at: 1), cell.scalar(at: 2), cell.scalar(at: 3), cell.scalar(at: 4)
            ),
            count: UInt8(cell.count), width: UInt8(cell.width), style: UInt16(cell.styleIndex))
    }
}
