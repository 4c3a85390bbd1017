/** A clock that a test moves. */
export interface Clock {
  now(): number;
  /** Lets time pass, and with it whatever waited for less. */
  advance(milliseconds: number): void;
}

let release = (): void => undefined;
afterEach(() => release());

/** What waits for less than this is about to happen, and happens by itself. */
const moment = 100;

/**
 * Holds the clock of the page until the test ends, so that it does not matter how long a machine takes:
 * dates and timers go on where the test says so.
 */
export function holdClock(): Clock {
  const { Date: RealDate, setTimeout: startTimer, clearTimeout: stopTimer } = globalThis;
  const held = new Map<number, { due: number; run: () => void }>();
  let time = RealDate.now();
  let started = 0;
  const now = (): number => time;
  release = () => {
    Object.assign(globalThis, { Date: RealDate, setTimeout: startTimer, clearTimeout: stopTimer });
    release = () => undefined;
  };
  Object.assign(globalThis, {
    Date: new Proxy(RealDate, {
      construct: (target, values, newTarget) =>
        Reflect.construct(target, values.length === 0 ? [time] : values, newTarget) as Date,
      get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
    }),
    setTimeout: (run: () => void, delay = 0) => {
      if (delay < moment) return startTimer(run, delay);
      started -= 1; // the browser's own are positive
      held.set(started, { due: time + delay, run });
      return started;
    },
    clearTimeout: (id: number) => {
      if (!held.delete(id)) stopTimer(id);
    },
  });
  return {
    now,
    advance(milliseconds) {
      time += milliseconds;
      for (const [id, { due, run }] of held) {
        if (due > time) continue;
        held.delete(id);
        run();
      }
    },
  };
}
