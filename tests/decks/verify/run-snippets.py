"""Runs snippets of Python, each in a process of its own forked from one that has imported torch.

Reads one JSON document: {"snippets": ["code", ...], "seconds": 10, "workers": 2}. Writes one JSON line a snippet, as they
end: {"index", "end": "done" | "hung" | "flooded" | "died", "detail", "stdout", "raised"}, where raised is null or
{"type", "message", "ranges": [[first, last], ...]} with the lines, from 1, of the statements that were being run.
"""

import ast
import json
import linecache
import os
import selectors
import signal
import sys
import tempfile
import time

import torch
import torch.nn.functional

PRELUDE = """
import math, torch
from torch import nn
import torch.nn.functional as F
torch.manual_seed(0)
"""
NAME = "<snippet>"
MOST_OUTPUT = 1 << 20


def statement_at(tree, line):
    """First and last line of the smallest statement that a line belongs to."""
    ranges = [
        (node.lineno, node.end_lineno)
        for node in ast.walk(tree)
        if isinstance(node, ast.stmt) and node.lineno <= line <= node.end_lineno
    ]
    return min(ranges, key=lambda lines: lines[1] - lines[0], default=(line, line))


def run(code):
    """Runs a snippet; what it raised, if it did."""
    names = {"__name__": "__main__"}
    exec(compile(PRELUDE, "<prelude>", "exec"), names)
    # So that whatever asks for a function's source finds it.
    linecache.cache[NAME] = (len(code), None, code.splitlines(True), NAME)
    tree = None
    try:
        tree = ast.parse(code, NAME)
        exec(compile(tree, NAME, "exec"), names)
    except BaseException as error:
        lines = []
        trace = error.__traceback__
        while trace is not None:
            if trace.tb_frame.f_code.co_filename == NAME:
                lines.append(trace.tb_lineno)
            trace = trace.tb_next
        if tree is None:
            ranges = [(getattr(error, "lineno", 1) or 1,) * 2]
        else:
            ranges = [statement_at(tree, line) for line in lines]
        return {"type": type(error).__name__, "message": str(error), "ranges": ranges}
    return None


class Child:
    """A snippet that is being run."""

    def __init__(self, index, code, seconds):
        self.index = index
        self.output = [b"", b""]
        self.end = "done"
        reads, writes = zip(os.pipe(), os.pipe())
        sys.stdout.flush()
        self.pid = os.fork()
        if self.pid == 0:
            self.become(code, writes)
        for end in writes:
            os.close(end)
        self.reads = list(reads)
        self.open = set(reads)
        self.until = time.monotonic() + seconds

    @staticmethod
    def become(code, writes):
        """The child's side: never returns."""
        try:
            # A group of its own, so that whatever it starts ends with it.
            os.setsid()
            os.chdir(tempfile.mkdtemp(dir=os.environ["SNIPPET_FOLDER"]))
            nothing = os.open(os.devnull, os.O_RDWR)
            for target, source in ((0, nothing), (1, writes[0]), (2, nothing)):
                os.dup2(source, target)
            raised = run(code)
            sys.stdout.flush()
            with os.fdopen(writes[1], "w") as report:
                json.dump({"raised": raised}, report)
        finally:
            os._exit(0)

    def kill(self, end):
        self.end = end
        try:
            os.killpg(self.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass

    def read(self, descriptor):
        """Takes in what has been written; whether there may be more."""
        piece = os.read(descriptor, 1 << 16)
        which = self.reads.index(descriptor)
        self.output[which] += piece
        if which == 0 and len(self.output[0]) > MOST_OUTPUT:
            self.kill("flooded")
        return piece != b""

    def result(self):
        _, status = os.waitpid(self.pid, 0)
        # What it started in the background must not outlive it.
        self.kill(self.end)
        detail, raised = "", None
        if self.end == "done":
            try:
                raised = json.loads(self.output[1])["raised"]
            except ValueError:
                self.end = "died"
                detail = f"signal {os.WTERMSIG(status)}" if os.WIFSIGNALED(status) else "an exit"
        stdout = self.output[0][:MOST_OUTPUT].decode("utf-8", "replace")
        return {
            "index": self.index,
            "end": self.end,
            "detail": detail,
            "stdout": stdout,
            "raised": raised,
        }


def main():
    request = json.load(sys.stdin)
    pending = list(enumerate(request["snippets"]))[::-1]
    running = {}
    with selectors.DefaultSelector() as selector, tempfile.TemporaryDirectory() as folder:
        os.environ["SNIPPET_FOLDER"] = folder
        while pending or running:
            while pending and len(running) < request["workers"]:
                child = Child(*pending.pop(), request["seconds"])
                running[child.pid] = child
                for descriptor in child.reads:
                    selector.register(descriptor, selectors.EVENT_READ, child)
            wait = min(child.until for child in running.values()) - time.monotonic()
            for key, _ in selector.select(max(0, wait)):
                child = key.data
                if not child.read(key.fd):
                    selector.unregister(key.fd)
                    child.open.discard(key.fd)
                    os.close(key.fd)
            now = time.monotonic()
            for child in list(running.values()):
                if child.open and now >= child.until:
                    if child.end == "done":
                        child.kill("hung")
                        child.until = now + 1
                    else:
                        # Something that fled its group still holds its pipes.
                        for descriptor in child.open:
                            selector.unregister(descriptor)
                            os.close(descriptor)
                        child.open.clear()
                if not child.open:
                    del running[child.pid]
                    print(json.dumps(child.result()), flush=True)


main()
