"""Writes training.jsonl: losses and weights after some steps of PyTorch's own optimizers. Run with torch 1.13 or later."""

import json
import math
import random

import torch

LINE = [(0, 1.2), (0.5, 1.7), (1, 3.3), (1.5, 3.8), (2, 5.2), (2.5, 5.7), (3, 7.3), (3.5, 7.8)]
WAVE = [(x / 2 - 3, round(math.sin(x / 2 - 3), 2)) for x in range(13)]
HIDDEN = range(1, 5)
STEPS = [0, 1, 2, 3, 10, 50, 200]

OPTIMIZERS = {
    "sgd": lambda weights, lr: torch.optim.SGD(weights, lr=lr),
    "momentum": lambda weights, lr: torch.optim.SGD(weights, lr=lr, momentum=0.9),
    "adam": lambda weights, lr: torch.optim.Adam(weights, lr=lr),
}


def line(w, x):
    return w["w"] * x + w["b"]


def network(w, x):
    return sum(w[f"v{k}"] * torch.tanh(w[f"w{k}"] * x + w[f"b{k}"]) for k in HIDDEN) + w["c"]


def case(name, predict, data, names, optimizer, lr):
    draw = random.Random(f"{name} {optimizer} {lr}")
    start = {weight: round(draw.uniform(-1, 1), 3) for weight in names}
    weights = {weight: torch.tensor(value, dtype=torch.float64, requires_grad=True) for weight, value in start.items()}
    x, target = (torch.tensor(column, dtype=torch.float64) for column in zip(*data))
    rule = OPTIMIZERS[optimizer](list(weights.values()), lr)
    places = []
    for step in range(max(STEPS) + 1):
        loss = torch.nn.functional.mse_loss(predict(weights, x), target)
        if step in STEPS:
            now = {weight: leaf.item() for weight, leaf in weights.items()}
            places.append({"step": step, "loss": loss.item(), "weights": now})
        rule.zero_grad()
        loss.backward()
        rule.step()
    return json.dumps({"model": name, "optimizer": optimizer, "lr": lr, "start": start, "places": places})


def lines():
    weights = [f"{letter}{k}" for letter in "wbv" for k in HIDDEN] + ["c"]
    for optimizer, rates in {"sgd": [0.05, 0.1, 0.19], "momentum": [0.02, 0.05], "adam": [0.001, 0.1, 0.5]}.items():
        for lr in rates:
            yield case("line", line, LINE, ["w", "b"], optimizer, lr)
            yield case("network", network, WAVE, weights, optimizer, lr)


with open("training.jsonl", "w", encoding="utf-8") as file:
    file.writelines(text + "\n" for text in lines())
