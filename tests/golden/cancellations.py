"""Prints what PyTorch leaves of derivatives that cancel, such as those of x/x, one JSON document a line.

The true derivative by x is 0. Whether floating point arrives there depends on the order in which the backward
formula rounds, so these lines pin that order down to the last bit. Run with torch 1.13 or later.
"""

import json
import random

import torch

CALLS = {
    "log": torch.log, "log2": torch.log2, "log10": torch.log10, "log1p": torch.log1p, "sqrt": torch.sqrt,
    "atan": torch.atan, "sigmoid": torch.sigmoid,
}


def lines(text, function):
    for _ in range(8):
        at = {name: round(random.uniform(0.1, 3), 3) for name in ("w", "x")}
        leaves = {name: torch.tensor(number, dtype=torch.float64, requires_grad=True) for name, number in at.items()}
        value = function(**leaves)
        value.backward()
        grad = {name: leaf.grad.item() for name, leaf in leaves.items()}
        print(json.dumps({"expr": text, "at": at, "value": value.item(), "grad": grad}))


random.seed(11)
lines("w*(x/x)", lambda w, x: w * (x / x))
lines("w/(x/x)", lambda w, x: w / (x / x))
for name, call in CALLS.items():
    lines(f"{name}(w*(x/x))", lambda w, x: call(w * (x / x)))
    lines(f"{name}(x/x)*w", lambda w, x: call(x / x) * w)
