"""Draws `ratios.svg` from the tables in `BENCHMARKS.md`, and writes it as a link to `ratios.md`, for rustdoc.

Run it with matplotlib: `pip install matplotlib`, then `python3 benches/chart.py`.
"""

import re
from pathlib import Path
from urllib.parse import quote

import matplotlib

matplotlib.use("svg")
# The same tables give the same file.
matplotlib.rcParams["svg.hashsalt"] = "tencent-response"
matplotlib.rcParams["svg.fonttype"] = "none"
matplotlib.rcParams["font.family"] = "sans-serif"

import matplotlib.pyplot as plt

FOLDER = Path(__file__).parent
OURS, OTHERS = "#d9722e", "#7b8794"
# Grey text is readable on white and on black.
TEXT = "#7d8590"


def tables(text):
    """Yields each table as the list of its rows, without the row that separates the header."""
    for table in re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE):
        rows = [[cell.strip() for cell in row.strip("|\n").split("|")] for row in table.splitlines()]
        yield [row for row in rows if not set(row[0]) <= set("-: ")]


def find(text, first):
    """Returns the rows of the table whose header begins with these cells."""
    return next(rows[1:] for rows in tables(text) if rows[0][: len(first)] == first)


def draw(axes, title, bars):
    """Draws bars, the longest at the bottom. A name in bold letters is ours."""
    bars = sorted(bars, key=lambda bar: -bar[1])
    names = [re.sub(r"[`*]", "", name) for name, _ in bars]
    colours = [OURS if name.startswith("**") else OTHERS for name, _ in bars]
    drawn = axes.barh(names, [value for _, value in bars], color=colours)
    axes.bar_label(drawn, fmt="%.2f", padding=3, color=TEXT)
    axes.set_title(title, color=TEXT, loc="left", fontsize=11)
    axes.tick_params(colors=TEXT, length=0)
    axes.set_xticks([])
    for side in axes.spines.values():
        side.set_visible(False)


def main():
    text = (FOLDER.parent / "BENCHMARKS.md").read_text()
    decoding = [(re.split(r",| \(", row[0])[0], float(row[1])) for row in find(text, ["contender", "ratio"])]
    names = ["derive, no errors", "derive, by hand", "**from_str**", "**lenient**", "derive, borrowed", "**from_str, borrowed**"]
    rows = find(text, ["contender", "check"])
    assert len(rows) == len(names), "the table of compile times has other rows"
    # The first is what the others are compared with; they have the ratio in parentheses.
    ratios = [float((re.findall(r"\((.+)\)", row[1]) or ["1"])[0]) for row in rows]
    compiling = list(zip(names, ratios))

    figure, (left, right) = plt.subplots(1, 2, figsize=(10, 3.6))
    draw(left, "Instructions to decode a reply of 210 KB", decoding)
    draw(right, "CPU time to check 100 structs", compiling)
    figure.tight_layout(w_pad=3)
    figure.savefig(FOLDER / "ratios.svg", transparent=True, metadata={"Date": None, "Creator": None})
    # Documentation on docs.rs cannot refer to files.
    data = quote((FOLDER / "ratios.svg").read_text(), safe="/:=;,")
    (FOLDER / "ratios.md").write_text(f"[ratios]: data:image/svg+xml,{data}\n")


if __name__ == "__main__":
    main()
