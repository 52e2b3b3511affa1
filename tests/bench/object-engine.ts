/**
 * The simplest possible engine, to measure ours against: a value is an object that knows its operands and a closure
 * that passes its gradient on; the backward sweep sorts the objects with a set. Only the sort is not recursive, as it is
 * in the engines people write first, so that a long chain doesn't overflow.
 */
export class ObjectValue {
  grad = 0;
  backward: () => void = () => undefined;

  constructor(
    readonly data: number,
    readonly operands: ReadonlySet<ObjectValue> = new Set(),
  ) {}

  plus(other: ObjectValue): ObjectValue {
    const result = new ObjectValue(this.data + other.data, new Set([this, other]));
    result.backward = () => {
      this.grad += result.grad;
      other.grad += result.grad;
    };
    return result;
  }

  times(other: ObjectValue): ObjectValue {
    const result = new ObjectValue(this.data * other.data, new Set([this, other]));
    result.backward = () => {
      this.grad += other.data * result.grad;
      other.grad += this.data * result.grad;
    };
    return result;
  }

  sin(): ObjectValue {
    const result = new ObjectValue(Math.sin(this.data), new Set([this]));
    result.backward = () => {
      this.grad += Math.cos(this.data) * result.grad;
    };
    return result;
  }
}

/** The backward sweep from a value: every value that it needs, sorted, then each closure from last to first. */
export function sweepObjects(output: ObjectValue): void {
  const sorted: ObjectValue[] = [];
  const visited = new Set<ObjectValue>();
  const stack: { value: ObjectValue; isDone: boolean }[] = [{ value: output, isDone: false }];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { value, isDone } = top;
    if (isDone) sorted.push(value);
    else if (!visited.has(value)) {
      visited.add(value);
      stack.push({ value, isDone: true });
      for (const operand of value.operands) stack.push({ value: operand, isDone: false });
    }
  }
  output.grad = 1;
  for (const value of sorted.reverse()) value.backward();
}
