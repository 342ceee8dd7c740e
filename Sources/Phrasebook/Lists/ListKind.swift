/// A list as branches keep and send it.
package enum ListKind: String, CaseIterable, Hashable, Sendable {
    case members, payments, cadres, areas
    /// Written only: applications come from conversations.
    case applications

    /// In the order they are written.
    package var columns: [ListColumn] {
        switch self {
        case .members: ListColumn.person + [.firstMonth, .protectionEnd, .payer, .payerName, .payerFrom, .status]
        case .cadres:
            [.role, .termFrom, .termUntil] + ListColumn.person + [
                .firstMonth, .protectionEnd, .payer, .payerName, .payerFrom, .status,
            ]
        case .payments: [.nik, .kpj, .paidOn, .amount, .reference, .channel, .paymentStatus]
        case .areas: [.kelurahan, .rw, .rt, .head, .headPhone]
        case .applications:
            [.number, .receivedOn, .applicationStatus, .name, .nik, .birthDate, .phone, .kelurahan, .rw, .rt]
                + [.job, .platform, .sector, .workplace, .hours, .income, .programmes, .firstMonth, .months, .total]
        }
    }

    /// What a list may have besides, that is never written.
    package var readOnlyColumns: [ListColumn] { columns.contains(.rt) && self != .areas ? [.rtrw] : [] }

    /// Without one of each group a list cannot be read.
    package var required: [[ListColumn]] {
        switch self {
        case .members: [[.nik], [.name]]
        case .cadres: [[.nik], [.name], [.role], [.kelurahan]]
        case .payments: [[.nik, .kpj], [.paidOn], [.amount]]
        case .areas: [[.kelurahan], [.rw]]
        case .applications: []
        }
    }
}

/// What a column of a list tells; the raw value is its key in `config/imports.yaml`.
package enum ListColumn: String, CaseIterable, Hashable, Sendable {
    case nik, kpj, name, phone, address, kelurahan, rw, rt
    case birthDate = "birth_date"
    /// Both in one cell, as in 005/003.
    case rtrw
    case job, sector, programmes, income
    case firstMonth = "first_month"
    case protectionEnd = "protection_end"
    case payer
    case payerName = "payer_name"
    case payerFrom = "payer_from"
    case status, role
    case termFrom = "term_from"
    case termUntil = "term_until"
    case paidOn = "paid_on"
    case amount, reference, channel
    case paymentStatus = "payment_status"
    case head
    case headPhone = "head_phone"
    case number
    case receivedOn = "received_on"
    case applicationStatus = "application_status"
    case platform, workplace, hours, months, total

    static let person: [ListColumn] = [
        .nik, .kpj, .name, .birthDate, .phone, .address, .kelurahan, .rw, .rt, .job, .sector, .programmes, .income,
    ]

    /// Whether a cell of it must not be shown: what identifies a person beside the row's number.
    package var isPersonal: Bool {
        switch self {
        case .nik, .kpj, .name, .phone, .address, .birthDate, .head, .headPhone: true
        default: false
        }
    }
}
