#!/usr/bin/env python3
"""Scores rewritten sentences against references: corpus BLEU-4 and word error rate.

    cut -f1 FILE.tsv | tail -n +2 | COMMAND > OUT;  bench/normalise.py FILE.tsv OUT [--lexicon kamus_alay.tsv]

FILE.tsv has a header and two columns, informal and formal, tokens set off by spaces; OUT has a line for each. Beside OUT
are scored the informal text as it is (copy) and, where a lexicon of spellings is given, its words looked up in that.
BLEU after Papineni et al. (2002), unsmoothed; word error is edits over reference words, summed over all sentences.
"""
import argparse
import collections
import math


def grams(words, n):
    return collections.Counter(tuple(words[i : i + n]) for i in range(len(words) - n + 1))


def bleu(pairs):
    hits, totals, length, wanted = [0] * 4, [0] * 4, 0, 0
    for out, ref in pairs:
        length, wanted = length + len(out), wanted + len(ref)
        for n in range(1, 5):
            have = grams(out, n)
            hits[n - 1] += sum((have & grams(ref, n)).values())
            totals[n - 1] += sum(have.values())
    if not all(hits):
        return 0.0
    brevity = min(0.0, 1 - wanted / length)
    return 100 * math.exp(brevity + sum(math.log(h / t) for h, t in zip(hits, totals)) / 4)


def edits(out, ref):
    row = list(range(len(ref) + 1))
    for i, word in enumerate(out, 1):
        last, row[0] = row[0], i
        for j, other in enumerate(ref, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (word != other))
    return row[-1]


def word_error(pairs):
    return sum(edits(out, ref) for out, ref in pairs) / sum(len(ref) for _, ref in pairs)


def rows(path):
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n").split("\t") for line in file][1:]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pairs")
    parser.add_argument("out")
    parser.add_argument("--lexicon")
    arguments = parser.parse_args()
    pairs = rows(arguments.pairs)
    with open(arguments.out, encoding="utf-8") as file:
        outs = file.read().split("\n")
    systems = {"copy": [row[0] for row in pairs]}
    if arguments.lexicon:
        lexicon = {row[0]: row[1] for row in rows(arguments.lexicon)}
        systems["lexicon"] = [" ".join(lexicon.get(w, w) for w in row[0].split()) for row in pairs]
    systems["this"] = outs[: len(pairs)]
    for name, lines in systems.items():
        scored = [(line.lower().split(), row[1].lower().split()) for line, row in zip(lines, pairs, strict=True)]
        print(f"{name:8} BLEU {bleu(scored):5.1f}  word error {word_error(scored):.3f}")


if __name__ == "__main__":
    main()
