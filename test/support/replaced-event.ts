/** As MooTools 1.3 and 1.4 do, before anything else in the page: their `Event` wraps one that there was. */
function WrappedEvent(this: object, event: Event): void {
  Object.assign(this, { event, type: event.type });
}
Object.defineProperty(window, 'Event', { value: WrappedEvent });
