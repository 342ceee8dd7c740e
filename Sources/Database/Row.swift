/// One row of a result, read by the column's place from 0.
///
/// The accessors are total: NULL or a value of another kind reads as zero or empty, so a column that may be NULL is
/// asked for by an accessor that says so.
package protocol Row {
    func isNull(_ column: Int) -> Bool
    func integer(_ column: Int) -> Int64
    func real(_ column: Int) -> Double
    func text(_ column: Int) -> String
    func bytes(_ column: Int) -> [UInt8]
}

extension Row {
    package func flag(_ column: Int) -> Bool { integer(column) != 0 }
    package func count(_ column: Int) -> Int { Int(clamping: integer(column)) }

    package func optionalInteger(_ column: Int) -> Int64? { isNull(column) ? nil : integer(column) }
    package func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }
    package func optionalBytes(_ column: Int) -> [UInt8]? { isNull(column) ? nil : bytes(column) }
}
