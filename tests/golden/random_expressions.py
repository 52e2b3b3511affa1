"""Prints random expressions with PyTorch's value, gradient and, if asked, Hessian, one JSON document a line.

random_expressions.py COUNT SEED [hessian]; fresh.jsonl is `random_expressions.py 1000 2026`, and hessians.jsonl
`random_expressions.py 150 4 hessian`. Run with torch 1.13 or later.
"""

import json
import math
import random
import sys

import torch

NAMES = ["x", "y", "w", "b", "x1", "x2"]
LITERALS = ["2", "3", "0.5", "1.5", "10", "0.1", "1e-1", "pi", "e"]
CALLS = {
    "sin": torch.sin, "cos": torch.cos, "tan": torch.tan, "asin": torch.asin, "acos": torch.acos, "atan": torch.atan,
    "sinh": torch.sinh, "cosh": torch.cosh, "tanh": torch.tanh, "exp": torch.exp, "expm1": torch.expm1,
    "log": torch.log, "ln": torch.log, "log2": torch.log2, "log10": torch.log10, "log1p": torch.log1p,
    "sqrt": torch.sqrt, "abs": torch.abs, "relu": torch.relu, "sigmoid": torch.sigmoid,
    "softplus": torch.nn.functional.softplus,
}
PAIRS = {"max": torch.maximum, "min": torch.minimum}
SYMBOLS = {
    "+": (1, torch.add), "-": (1, torch.sub), "*": (2, torch.mul), "/": (2, torch.div), "^": (4, torch.pow),
    "**": (4, torch.pow),
}


def number(value):
    return torch.tensor(value, dtype=torch.float64)


def tree(depth):
    """A pair of the text with its precedence, and a function from the variables to a tensor."""
    kind = random.random()
    if depth == 0 or kind < 0.12:
        if random.random() < 0.25:
            text = random.choice(LITERALS)
            value = {"pi": math.pi, "e": math.e}.get(text) or float(text)
            return text, 9, lambda at: number(value)
        name = random.choice(NAMES)
        return name, 9, lambda at: at[name]
    if kind < 0.45:
        name = random.choice(list(CALLS))
        text, _, inner = tree(depth - 1)
        return f"{name}({text})", 9, lambda at: CALLS[name](inner(at))
    if kind < 0.52:
        name = random.choice(list(PAIRS))
        (left, _, f), (right, _, g) = tree(depth - 1), tree(depth - 1)
        return f"{name}({left}, {right})", 9, lambda at: PAIRS[name](f(at), g(at))
    if kind < 0.6:
        text, precedence, inner = tree(depth - 1)
        return "-" + (text if precedence >= 3 else f"({text})"), 3, lambda at: -inner(at)
    symbol = random.choice(list(SYMBOLS))
    precedence, operation = SYMBOLS[symbol]
    (left, strong, f), (right, tight, g) = tree(depth - 1), tree(depth - 1)
    is_power = precedence == 4
    if strong < precedence or (is_power and strong <= precedence):
        left = f"({left})"
    if tight < precedence or (not is_power and tight <= precedence):
        right = f"({right})"
    space = random.choice(["", " "])
    return f"{left}{space}{symbol}{space}{right}", precedence, lambda at: operation(f(at), g(at))


def case():
    text, _, function = tree(random.randint(1, 5))
    names = [name for name in NAMES if name in __import__("re").findall(r"[a-z]\w*", text)]
    if not names:
        return None
    at = {name: round(random.uniform(-3, 3), 3) for name in names}
    point = tuple(number(value) for value in at.values())

    def run(*values):
        return function(dict(zip(names, values)))

    value = run(*point).item()
    gradient = [slope.item() for slope in torch.autograd.functional.jacobian(run, point)]
    found = {"expr": text, "at": at, "value": value, "grad": dict(zip(names, gradient))}
    numbers = [value, *gradient]
    if with_hessian:
        second = torch.autograd.functional.hessian(run, point)
        found["hessian"] = [[entry.item() for entry in row] for row in second]
        numbers += sum(found["hessian"], [])
    # What is not finite has its own file, and what is huge loses its digits to rounding.
    return found if all(math.isfinite(each) and abs(each) < 1e8 for each in numbers) else None


with_hessian = sys.argv[3:] == ["hessian"]
count, seed = (int(word) for word in sys.argv[1:3])
random.seed(seed)
while count > 0:
    found = case()
    if found is not None:
        print(json.dumps(found))
        count -= 1
