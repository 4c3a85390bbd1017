// Imported before a server: its clock is 366 days ahead.
const real = Date.now;
const ahead = 366 * 24 * 60 * 60_000;
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...args) {
    super(...(args.length > 0 ? args : [real() + ahead]));
  }
  static now() {
    return real() + ahead;
  }
};
