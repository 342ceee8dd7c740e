/// How many letters must be added, dropped, changed or swapped with a neighbour to make one word of another.
///
/// Optimal string alignment (Damerau 1964) over bytes, given up as soon as it must exceed the bound: for words.
func editDistance(_ left: [UInt8], _ right: [UInt8], atMost bound: Int) -> Int? {
    guard abs(left.count - right.count) <= bound else { return nil }
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 1...left.count {
        var current = [row] + Array(repeating: Int.max / 2, count: right.count)
        let first = max(1, row - bound)
        let end = min(right.count, row + bound)
        guard first <= end else { return nil }
        var best = Int.max
        for column in first...end {
            let isSame = left[row - 1] == right[column - 1]
            var cost = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
            if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                cost = min(cost, beforeLast[column - 2] + 1)
            }
            current[column] = cost
            best = min(best, cost)
        }
        guard best <= bound else { return nil }
        (beforeLast, last) = (last, current)
    }
    return last[right.count] <= bound ? last[right.count] : nil
}
