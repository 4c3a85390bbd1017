/**
 * A frame of its own for each payload: what runs in it is credited to that payload and to no
 * other. `quiet` frames forbid every request, so that each attempt is reported and none leaves.
 */
export interface Stage {
  frame: HTMLIFrameElement;
  document: Document;
  /** What ran or was requested. */
  signals: string[];
}

const watched = ['alert', 'confirm', 'prompt', 'print', 'open'] as const;

const events =
  'click dblclick mousedown mouseup mouseover mouseenter mousemove mouseout pointerdown pointerup ' +
  'pointerover pointerenter focus focusin blur keydown keypress keyup input beforeinput change submit ' +
  'reset select scroll scrollend wheel copy cut paste drag dragstart dragenter dragover drop dragend ' +
  'contextmenu auxclick animationstart animationend transitionend transitionrun load error toggle ' +
  'beforetoggle pageshow hashchange message touchstart touchend play canplay loadstart begin end ' +
  'search invalid start finish bounce resize';

// A port that browsers refuse at once. Without it an empty address is the test page's own, and a form would start the tests once more.
const base = '<base href="http://127.0.0.1:9/">';

/** What reports inside the frame: every function that attacks call to show that they ran. */
const trap = `<script>window.signals = []; for (const name of ${JSON.stringify(watched)})
Object.defineProperty(window, name, { value: () => void window.signals.push(name) });</script>`;

const noRequests = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'">`;

// Attacks that reach for the outermost page must not stop the tests with a dialog.
for (const name of watched) Object.defineProperty(window, name, { value: () => undefined });

/** Opens a frame with `html` in it; `quiet` for what was sanitised. */
export async function openStage(quiet: boolean, html = ''): Promise<Stage> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms');
  frame.srcdoc = `<!doctype html><html><head>${base}${quiet ? noRequests : ''}${trap}</head><body>${html}</body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await Promise.race([loaded, wait(2000)]);
  const view = frame.contentWindow as Window & { signals?: string[] };
  const stage: Stage = { frame, document: view.document, signals: view.signals ?? [] };
  view.document.addEventListener('securitypolicyviolation', (event) => {
    stage.signals.push(`request ${event.violatedDirective} ${event.blockedURI}`);
  });
  return stage;
}

/** Does to every node what a reader, or the browser, could do to it. */
export function interact(stage: Stage): void {
  const view = stage.frame.contentWindow as (Window & typeof globalThis) | null;
  if (!view) return;
  for (const element of stage.document.body.querySelectorAll<HTMLElement>('*')) {
    if ('focus' in element) element.focus();
    for (const name of events.split(' ')) {
      // A checked link would take the frame away: that is what links are for.
      const goesAway = /^(https?|mailto|tel):/.test(element.getAttribute('href') ?? '');
      const Kind = /^(click|dblclick|mouse|aux|context)/.test(name) ? view.MouseEvent : view.Event;
      if (name !== 'click' || !goesAway) {
        element.dispatchEvent(new Kind(name, { bubbles: true, cancelable: true }));
      }
    }
  }
}

/** Runs `each` for all items, `size` at a time. */
export async function inBatches<Item>(
  items: readonly Item[],
  size: number,
  each: (item: Item) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < items.length; start += size) {
    await Promise.all(items.slice(start, start + size).map(each));
  }
}

export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
