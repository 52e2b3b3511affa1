"""Answers practice questions with PyTorch: a JSON list of them on standard input, a JSON list of numbers on standard output.

A question is {"at": {…}, "definitions": {…}, "ask": "…"} as `autodiff-tutor practice --json` prints it; that of a formula
has the formula as "answer", and gets a pair: what PyTorch finds for the ask, and what the formula comes to. Everything is
read anew here, from the texts alone, so that the tutor's own parser and tape have no part in it.
"""

import json
import math
import re
import sys

import torch

torch.set_default_dtype(torch.float64)


def tensor(value):
    return value if torch.is_tensor(value) else torch.tensor(float(value))


def elementwise(function):
    return lambda *operands: function(*map(tensor, operands))


LANGUAGE = {
    name: elementwise(getattr(torch, name))
    for name in "exp expm1 log log2 log10 log1p sqrt sin cos tan asin acos atan sinh cosh tanh sigmoid relu abs".split()
}
LANGUAGE |= {
    "ln": LANGUAGE["log"],
    "max": elementwise(torch.maximum),
    "min": elementwise(torch.minimum),
    "softplus": elementwise(torch.nn.functional.softplus),
    "detach": lambda value: tensor(value).detach(),
    "sign": elementwise(torch.sign),
    "step": lambda value: (tensor(value) > 0).double(),
    "pi": math.pi,
    "e": math.e,
    "__builtins__": {},
}


def evaluate(text, names):
    return eval(text.replace("^", "**").replace("−", "-"), LANGUAGE, names)


def values(question, changed=None):
    """Every name of a question: the drawn ones as leaves, the computed ones as results; `changed` replaces some."""
    names = {}
    for name, value in question["at"].items():
        names[name] = torch.tensor(float(value), requires_grad=True)
    names |= changed or {}
    left = dict(question["definitions"])
    while left:
        for name, text in list(left.items()):
            try:
                names[name] = tensor(evaluate(text, names))
            except NameError:
                continue
            del left[name]
    return names


def gradient(result, by):
    if not result.requires_grad:
        return torch.tensor(0.0)
    (found,) = torch.autograd.grad(result, by, create_graph=True, allow_unused=True)
    return torch.tensor(0.0) if found is None else found


def derivatives(text, names):
    """The text with a name in place of every derivative in it, and their numbers."""
    found = {}

    def put(number):
        name = f"D{len(found)}"
        found[name] = number
        return name

    pattern = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    second = re.compile(rf"(?<![\w])[d∂][2²]({pattern})/(?:[d∂]({pattern})[2²]|[d∂]({pattern}) ?[d∂]({pattern}))(?![\w])")
    first = re.compile(rf"(?<![\w])[d∂]({pattern})/[d∂]({pattern})(?![\w])")
    text = second.sub(
        lambda m: put(gradient(gradient(names[m[1]], names[m[2] or m[3]]), names[m[2] or m[4]])), text
    )
    text = first.sub(lambda m: put(gradient(names[m[1]], names[m[2]])), text)
    return text, found


def expression(text, names):
    text, found = derivatives(text, names)
    return float(evaluate(text, names | found))


STEPS = re.compile(r"^(\w+) after (?:(\d+) steps? of )?(sgd|momentum|adamw|adam)\((.*)\) on (\w+)$")


def optimizer(kind, weight, words, names):
    plain = [float(tensor(evaluate(word, names))) for word in words if "=" not in word]
    named = dict(word.split("=") for word in words if "=" in word)
    decay = {
        "weight_decay": float(tensor(evaluate(text, names)))
        for name, text in named.items()
        if name.strip() == "weight_decay"
    }
    if kind == "sgd":
        return torch.optim.SGD([weight], lr=plain[0], **decay)
    if kind == "momentum":
        return torch.optim.SGD([weight], lr=plain[0], momentum=(plain + [0.9])[1], **decay)
    make = torch.optim.Adam if kind == "adam" else torch.optim.AdamW
    betas = {"betas": (plain[1], plain[2])} if len(plain) > 2 else {}
    if kind == "adamw" and not decay:
        decay = {"weight_decay": 0.01}
    return make([weight], lr=plain[0], **betas, **decay)


def after_steps(match, question):
    name, count, kind, words, loss = match.groups()
    weight = torch.tensor(float(question["at"][name]), requires_grad=True)
    names = values(question)
    stepper = optimizer(kind, weight, [word.strip() for word in words.split(",")], names)
    for _ in range(int(count or 1)):
        stepper.zero_grad()
        values(question, {name: weight})[loss].backward()
        stepper.step()
    return weight.item()


def answer(question):
    ask = question["ask"].replace("formula ", "", 1) if question["kind"] == "formula" else question["ask"]
    steps = STEPS.match(ask)
    number = after_steps(steps, question) if steps else expression(ask, values(question))
    if question["kind"] == "number":
        return number
    return [number, float(tensor(evaluate(question["answer"], values(question))))]


print(json.dumps([answer(question) for question in json.load(sys.stdin)]))
