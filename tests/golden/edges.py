"""Writes edges.jsonl: what PyTorch gives at kinks, ties, poles, infinities and nan. Run with torch 1.13 or later."""

import itertools
import json
import math

import torch

INF, NAN = math.inf, math.nan
POINTS = [0.0, -0.0, 1.0, -1.0, 0.5, -2.0, 25.0, 1000.0, -1000.0, INF, -INF, NAN]
PAIRS = list(itertools.product([0.0, -0.0, 1.0, -1.0, 2.0, 0.5, -2.0, INF, -INF, NAN], repeat=2))
UNARY = {
    "-x": torch.neg, "sin(x)": torch.sin, "cos(x)": torch.cos, "tan(x)": torch.tan,
    "asin(x)": torch.asin, "acos(x)": torch.acos, "atan(x)": torch.atan,
    "sinh(x)": torch.sinh, "cosh(x)": torch.cosh, "tanh(x)": torch.tanh,
    "exp(x)": torch.exp, "expm1(x)": torch.expm1,
    "log(x)": torch.log, "log2(x)": torch.log2, "log10(x)": torch.log10, "log1p(x)": torch.log1p,
    "sqrt(x)": torch.sqrt, "abs(x)": torch.abs, "relu(x)": torch.relu,
    "sigmoid(x)": torch.sigmoid, "softplus(x)": torch.nn.functional.softplus,
}
BINARY = {"x/y": torch.div, "x^y": torch.pow, "max(x, y)": torch.maximum, "min(x, y)": torch.minimum}
# An infinite factor outside shows which derivatives PyTorch masks and which it multiplies.
WEIGHTED = ["relu(x)", "abs(x)", "sqrt(x)", "sigmoid(x)", "x^y", "max(x, y)"]


def written(number):
    if math.isnan(number):
        return "nan"
    return number if math.isfinite(number) else ("inf" if number > 0 else "-inf")


def line(expr, function, at):
    leaves = {name: torch.tensor(value, dtype=torch.float64, requires_grad=True) for name, value in at.items()}
    result = function(**leaves)
    result.backward()
    return json.dumps({
        "expr": expr,
        "at": {name: written(value) for name, value in at.items()},
        "value": written(result.item()),
        "grad": {name: written(leaf.grad.item()) for name, leaf in leaves.items()},
    })


def lines():
    for expr, operation in UNARY.items():
        for x in POINTS:
            yield line(expr, lambda x: operation(x), {"x": x})
            if expr in WEIGHTED:
                yield line(f"w*{expr}", lambda w, x: w * operation(x), {"w": INF, "x": x})
    for expr, operation in BINARY.items():
        for x, y in PAIRS:
            yield line(expr, lambda x, y: operation(x, y), {"x": x, "y": y})
            if expr in WEIGHTED and (x, y) in PAIRS[::7]:
                yield line(f"w*{expr}", lambda w, x, y: w * operation(x, y), {"w": INF, "x": x, "y": y})


with open("edges.jsonl", "w", encoding="utf-8") as file:
    file.writelines(text + "\n" for text in lines())
