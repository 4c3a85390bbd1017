import type { Posting } from '../../src/posting/model/posting.js';

/** The browser's own class: MooTools puts one of its own in the place of `Event`. Servers know no events of interfaces. */
export const NativeEvent =
  'UIEvent' in globalThis ? (Object.getPrototypeOf(UIEvent) as typeof Event) : Event;

/** What an element tells its page. Bubbles, and leaves shadow roots. Never carries personal data. */
export abstract class BaseEvent extends NativeEvent {
  constructor(type: string, options?: Pick<EventInit, 'cancelable'>) {
    super(type, { bubbles: true, composed: true, ...options });
  }
}

/** What an element tells its page of one posting. */
export abstract class PostingEvent extends BaseEvent {
  readonly posting: Posting;

  constructor(type: string, posting: Posting, options?: Pick<EventInit, 'cancelable'>) {
    super(type, options);
    this.posting = posting;
  }
}
