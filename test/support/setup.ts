// A failed assertion that holds a DOM node hangs the runner while it is serialised: send its HTML instead.
afterEach(function () {
  const error = this.currentTest?.err as { actual?: unknown; expected?: unknown } | undefined;
  if (!error) return;
  for (const key of ['actual', 'expected'] as const) {
    const value = error[key];
    if (value instanceof Node) {
      error[key] = value instanceof Element ? value.outerHTML : value.nodeName;
    }
  }
});
