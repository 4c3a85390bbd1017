/** Work that is done step by step while nobody waits for it, or all at once where somebody does. */
export class IncrementalTask<Result> {
  readonly #steps: Iterator<undefined, Result, undefined>;
  #outcome: { value: Result } | undefined;

  constructor(steps: Iterator<undefined, Result, undefined>) {
    this.#steps = steps;
  }

  get isDone(): boolean {
    return this.#outcome !== undefined;
  }

  /** One more step. */
  advance(): void {
    if (this.#outcome) return;
    const step = this.#steps.next();
    if (step.done) this.#outcome = { value: step.value };
  }

  /** What the work gives, with all the steps that are left. */
  finish(): Result {
    while (!this.#outcome) this.advance();
    return this.#outcome.value;
  }
}

/** How many postings one step takes: a few milliseconds of work on a slow telephone. */
const postingsInStep = 64;

/** Does something with each item; a step takes some of them. */
export function* eachInSteps<Item>(
  items: Iterable<Item>,
  act: (item: Item, position: number) => void,
): Generator<undefined, void> {
  let position = 0;
  for (const item of items) {
    act(item, position);
    position += 1;
    if (position % postingsInStep === 0) yield;
  }
}
