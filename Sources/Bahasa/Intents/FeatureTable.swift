/// Numbers features from 0, in an open-addressed table of their 64-bit keys.
struct FeatureTable: Sendable {
    private struct Slot {
        /// 0 where the slot is free.
        var key: UInt64
        var id: Int32
    }

    private var slots: [Slot]
    private(set) var count = 0
    /// How far a key is shifted to be a place in the table.
    private var shift: UInt64

    init() {
        slots = [Slot](repeating: Slot(key: 0, id: 0), count: 1 << 10)
        shift = 64 - 10
    }

    /// The number of a feature; nil for one never seen.
    subscript(key: UInt64) -> Int32? {
        let slot = slots[place(of: key)]
        return slot.key == key ? slot.id : nil
    }

    /// The number of a feature, a new one where it has none yet.
    mutating func intern(_ key: UInt64) -> Int32 {
        if count * 2 >= slots.count { grow() }
        let place = place(of: key)
        if slots[place].key == key { return slots[place].id }
        let id = Int32(count)
        slots[place] = Slot(key: key, id: id)
        count += 1
        return id
    }

    /// Where a key stands, or the free slot where it would.
    private func place(of key: UInt64) -> Int {
        var place = Int(key >> shift)
        while slots[place].key != key, slots[place].key != 0 { place = (place + 1) & (slots.count - 1) }
        return place
    }

    private mutating func grow() {
        let old = slots
        shift -= 1
        slots = [Slot](repeating: Slot(key: 0, id: 0), count: old.count * 2)
        for slot in old where slot.key != 0 { slots[place(of: slot.key)] = slot }
    }
}

extension FeatureTable {
    /// The keys in the order of their numbers.
    func write(to writer: inout RecordWriter) {
        var keys = [UInt64](repeating: 0, count: count)
        for slot in slots where slot.key != 0 { keys[Int(slot.id)] = slot.key }
        writer.write(keys)
    }

    init?(from reader: inout RecordReader) {
        guard let keys = reader.readList(of: UInt64.self) else { return nil }
        self.init()
        for (number, key) in keys.enumerated() {
            guard key != 0, intern(key) == number else { return nil }
        }
    }
}
