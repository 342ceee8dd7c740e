#!/usr/bin/env python3
"""Measures the intent classifier on the labelled sets beside the best peer, as a Markdown table.

    swift build -c release --product kentongan
    bench/understanding.py [SET ...]

The sets and the peers' figures are those of ../shared/nlu (README.md, peers.py); nothing of them is in this repository.
NLU names another folder, KENTONGAN another program.
"""
import os, pathlib, subprocess, sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = os.environ.get("KENTONGAN", ROOT / ".build/release/kentongan")
SETS = pathlib.Path(os.environ.get("NLU", pathlib.Path(__file__).resolve().parents[2] / "shared/nlu"))


def best_peers():
    """For each set the best of each column: no single peer is best in all."""
    best = {}
    for line in (SETS / "README.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        try:
            figures = [float(cell) for cell in cells[2:6]]
        except ValueError:
            continue
        if len(figures) == 4:
            best[cells[0]] = [max(pair) for pair in zip(best.get(cells[0], figures), figures)]
    return best


def measured(file, *flags):
    command = [PROGRAM, "understand", "--config", ROOT / "config", "--folds", file, *flags]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    figures = {line.split()[0]: float(line.split()[1]) for line in lines[:5]}
    return [figures[key] for key in ("accuracy", "macro-F1", "training", "reading")]


def main(names):
    peers = best_peers()
    print("| set | accuracy | macro-F1 | low accuracy | low macro-F1 | train s | µs/message |\n|---|---|---|---|---|---|---|")
    for name in names or sorted(path.stem for path in (SETS / "intents").glob("*.tsv")):
        file = SETS / f"intents/{name}.tsv"
        accuracy, macro, seconds, micros = measured(file)
        low_accuracy, low_macro, _, _ = measured(file, "--low")
        ours = zip((accuracy, macro, low_accuracy, low_macro), peers[name])
        cells = " | ".join(f"{figure:.4f} ({(figure - peer) * 100:+.1f})" for figure, peer in ours)
        print(f"| {name} | {cells} | {seconds:.2f} | {micros:.0f} |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
