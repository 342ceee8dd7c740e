package import Dialogue
package import Jamsostek
import Phrasebook
import Store

/// A payment, or its taking back, as a row of a list tells of it.
package struct PaymentEntry: Hashable, Sendable {
    /// One of the two at least.
    package var nik: NIK?
    package var kpj: KPJ?
    /// Above zero, also where it was taken back.
    package var payment: Payment
    /// The receipt's number in capitals; nil where the list has none.
    package var reference: String?
    package var channel: String
    package var isReversal: Bool
    /// Which of several rows of the same member, day and amount it is, from 1; counted over the whole list.
    package var occurrence = 1

    /// By which the same payment is known when it comes again.
    package func key(_ member: MemberID) -> String {
        if let reference { return Self.key(reference: reference) }
        return "day:\(member.rawValue):\(payment.paidOn):\(payment.amount.amount):\(occurrence)"
    }

    /// The key of a receipt's number. What ``reference(of:)`` wrote is the key itself.
    static func key(reference: String) -> String {
        isKey(reference) ? String(reference.dropFirst()) : "ref:\(reference)"
    }

    /// What a list says of a payment so that it is known again: the receipt's number, nothing where member, day and amount
    /// say enough, or the key itself for what was noted by staff or taken back without a receipt.
    static func reference(of noted: NotedPayment) -> String {
        if noted.key.hasPrefix("ref:") { return String(noted.key.dropFirst(4)) }
        return noted.key.hasPrefix("day:") && !noted.isReversed ? "" : "#\(noted.key)"
    }

    private static func isKey(_ reference: String) -> Bool { reference.hasPrefix("#") }
}

extension PaymentEntry {
    /// Reads a row; nil where it is refused, and the row's problems tell why.
    package init?(_ row: inout RowReader) {
        let (nik, kpj) = (row.nik(), row.kpj())
        if nik == nil, kpj == nil, !row.isRefused { row.note(.missing, .nik) }
        let paidOn = row.required(.paidOn) { row, column in row.date(column, .recent) }
        let amount = row.required(.amount) { row, column in row.amount(column) }
        let status = row.word(.paymentStatus, \.payments)
        if let paidOn, paidOn > row.context.today { row.note(.future, .paidOn, ["tanggal": "\(paidOn)"]) }
        if let paidOn, paidOn.year < 2010 { row.note(.far, .paidOn, ["tanggal": "\(paidOn)"]) }
        if amount == .zero { row.note(.amount, .amount, ["isi": "0"]) }
        guard !row.isRefused, let paidOn, let amount else { return nil }
        self.nik = nik
        self.kpj = kpj
        isReversal = amount < .zero || status == .reversed
        payment = Payment(paidOn: paidOn, amount: max(amount, .zero - amount))
        reference = row.text(.reference).map { Self.isKey($0) ? $0 : $0.uppercased() }
        channel = row.text(.channel) ?? ""
        if isReversal, reference == nil {
            row.note(.noReference, .reference)
            return nil
        }
    }
}
