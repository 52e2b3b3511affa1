"""Writes lessons.jsonl: what the programs in the lessons print. Run with torch 1.13 or later:

node bin/autodiff-tutor.js demo lesson --json | python3 tests/golden/lessons.py > tests/golden/lessons.jsonl
"""

import contextlib
import io
import json
import sys
import warnings

warnings.simplefilter("ignore")

for lesson in json.load(sys.stdin)["lessons"]:
    for showing in lesson["showings"]:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(showing["python"], lesson["name"], "exec"), {"__name__": "__main__"})
        row = {"lesson": lesson["name"], "python": showing["python"], "printed": printed.getvalue().splitlines()}
        print(json.dumps(row, ensure_ascii=False))
