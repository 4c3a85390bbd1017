import { amountPattern, factorOf, factorPattern, parseAmount } from './amount.js';
import { currencyCode, currencyPattern } from './currency.js';

/** An amount found in a text about pay. */
export interface Money {
  value: number;
  currency: string | undefined;
  factor: number;
  /** What the words around it say: at least, at most, or neither. */
  bound: 'min' | 'max' | undefined;
  /** Whether it and the amount before it are the two ends of a range. */
  isLinked: boolean;
  start: number;
  end: number;
}

const token = new RegExp(
  `(?:(${currencyPattern})[ :]?|(?<!(?![\\p{sc=Han}\\p{sc=Hira}])\\p{L}|[\\d.,]))(${amountPattern})(?: ?(${factorPattern}))?(?: ?(${currencyPattern}))?(\\+)?`,
  'gu',
);

/** What may stand between the two ends of a range: "$90k/yr - $100k/yr", "$60k (junior) to $90k". */
const aside =
  '(?: ?\\([^()]{0,30}\\)| ?(?:\\/ ?|per |pro |par |al? |an )\\p{L}{1,6}\\.?| (?:hourly|monthly|annually|yearly)| ?p\\.?[ahdwm]\\.?(?!\\p{L}))?';
const link = new RegExp(
  `^${aside} ?(?:[-–—~〜]|to|bis|bis zu|a|à|al|and|und|y|et|e|do|tot|до|(?:or more )?up to) ?$`,
  'iu',
);
const upTo = /(?:up to|bis zu|bis|max(?:imum)?\.?|jusqu'à|hasta|até|fino a|tot|до|under):? ?$/iu;
const from =
  /(?:from|starting (?:at|from)|starts at|(?<!\p{L})ab|[àa] partir de?|desde|vanaf|(?<!\p{L})od|от|від|min(?:imum)?\.?|at least|over|above):? ?$/iu;
/** "The minimum salary is € 45.000": words between the bound and the amount. */
const leastPay =
  /\b(?:minimum (?:(?:annual|yearly|monthly|hourly|gross|base|starting) )*(?:salary|pay|wage|rate|remuneration)|mindest(?:\p{L}*gehalt|lohn|entgelt|entlohnung)|salaire minimum|salario mínimo)(?: (?!max)\p{L}+){0,4} ?:? ?$/iu;
const orMore = /^ ?(?:or more|and (?:up(?! to)|above|more)|upwards|min(?:imum)?\b|mindestens)/i;
const orLess = /^ ?(?:max(?:imum)?\b|maximal|at most|höchstens|or less)/iu;

/** Money that is not the pay itself. */
const extra =
  '(?:variab(?:le|el)|bonus|prämien?|provision(?:en)?|commissions?|equity|stock|sign[- ]?on|signing|relocation|allowance|stipend|budget|tips|RSUs?|(?:\\p{L}+ )?differential|premium|gift cards?|vouchers?|reimbursement|referral|credits?|gutschein|zuschuss)';
/** What somebody may get when all goes well, or all together: more than the pay that is promised. */
const onTarget =
  '(?:OTE|on[- ]target(?: earnings)?|total (?:comp(?:ensation)?|cash|earnings|rewards?)|TC|target (?:earnings|compensation|income)|(?:first[- ]year|potential|possible|expected|uncapped) earnings|earning potential|ziel(?:gehalt|einkommen)|rémunération totale|retribución total)';
const beside = `(?:${extra}|(?<!\\p{L})${onTarget}(?!\\p{L}))`;
const upToWords = "(?: (?:of|up to|bis zu|von|jusqu'à|hasta|de))*";
const extraAfter = new RegExp(
  `^ ?(?:(?!(?:plus|and|with|und|et|y|per|an?|pro|par|por|incl\\p{L}*|inkl\\p{L}*|excl\\p{L}*|zzgl|zuzüglich) )\\p{L}+ ){0,2}?${beside}(?!\\p{L}* ?:)`,
  'iu',
);
const extraBefore = new RegExp(
  `${beside}${upToWords}:? ?(?:is |are |ist )?$|(?:(?<!\\p{L})(?:plus|zzgl\\.?|zuzüglich|sowie)(?: \\p{L}+){0,3}|\\+) ?$`,
  'iu',
);

/** "$100,000 OTE ($60k base)": what is promised for certain, beside what it is when all goes well. */
const baseAfter = /^ ?(?:base|basic|fix(?:ed|e|um)?|fijo|grundgehalt)(?!\p{L})/iu;
const baseBefore = /(?<!\p{L})(?:base|basic|fixed|fix)(?: (?:salary|pay))?(?: of)?:? ?$/iu;
const onTargetAfter = new RegExp(`^ ?${onTarget}(?!\\p{L})`, 'iu');
const onTargetBefore = new RegExp(`(?<!\\p{L})${onTarget}${upToWords}:? ?$`, 'iu');

/** A word for all that is offered: beside a salary it is more than that, alone it is the salary. */
const packageAfter = /^ ?(?:(?:total|gesamt|global) )?(?:package|paket|paquete)/iu;
const packageBefore = /(?:package|paket|paquete)(?: (?:total|global))?(?: of)?:? ?$/iu;

/** "up to 10 %", "10–15 %": a share, which is no amount. */
const percent = /^ ?(?:(?:[-–—]|to|bis|à|a) ?\d+(?:[.,]\d+)? ?)?(?:%|percent|prozent)/iu;

/** A period right after an amount marks it as pay even without a currency. */
const periodAfter =
  /^ ?(?:\/(?! ?\d)|per |p\.?[ahdwm]\.?(?!\p{L})|an? (?:hour|day|week|month|year)|hourly|daily|weekly|monthly|yearly|annually)/iu;

/** The same text with one kind of digit, space and apostrophe. */
export function normaliseMoney(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .replaceAll('\u066c', ',')
    .replaceAll('\u066b', '.')
    .replace(/[’‘´`]/g, "'")
    .replace(/[.,][-–—](?![\d])/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The amounts of a normalised text that are certain to be pay. Numbers in prose are not guessed. */
export function findMoney(text: string, currency?: string): Money[] {
  const all = findAmounts(text);
  const [, target] = all;
  const isOneRange = isBaseToTarget(all, text);
  if (target && isOneRange) target.isLinked = true;
  all.forEach((money, index) => {
    const previous = all[index - 1];
    if (!previous || !money.isLinked) return;
    // "100-120k": the suffix is for both.
    const factor = Math.max(previous.factor, money.factor);
    for (const end of [previous, money]) {
      if (end.factor === 1 && factor >= 1000 && end.value < 1000) end.value *= factor;
    }
  });
  // "Grade 7 – $21 – $24": what leads a range and has no sign is no third end of it.
  all.forEach((money, index) => {
    const isThird = money.isLinked && all[index + 1]?.isLinked;
    if (isThird && money.currency && !all[index - 1]?.currency) money.isLinked = false;
  });
  const extras = isOneRange ? new Set<Money>() : findExtras(all, text);
  const isSigned = all.some((money) => money.currency !== undefined);
  return all.filter((money, index) => {
    if (extras.has(money)) return false;
    const group = [money, ...(money.isLinked ? all.slice(index - 1, index) : [])];
    const next = all[index + 1];
    if (next?.isLinked) group.push(next);
    return group.some((end) =>
      // "$18 - $20 per hour, 40 per week": beside money, a number without its sign is something else.
      isSigned ? end.currency !== undefined : isPay(end, text, currency),
    );
  });
}

/** Amounts that are not the pay itself; of a range, both ends. */
function findExtras(all: readonly Money[], text: string): Set<Money> {
  const extras = withOtherEnds(all, text, extraAfter, extraBefore);
  const packages = withOtherEnds(all, text, packageAfter, packageBefore);
  const others = all.filter((money) => !extras.has(money));
  return others.every((money) => packages.has(money)) ? extras : new Set([...extras, ...packages]);
}

/** Whether two amounts are the two ends of what somebody gets: the base, and all of it when all goes well. */
function isBaseToTarget(all: readonly Money[], text: string): boolean {
  const stands = (after: RegExp, before: RegExp): boolean =>
    all.some(({ start, end }) => after.test(text.slice(end)) || before.test(text.slice(0, start)));
  return all.length === 2 && stands(baseAfter, baseBefore) && stands(onTargetAfter, onTargetBefore);
}

function withOtherEnds(
  all: readonly Money[],
  text: string,
  after: RegExp,
  before: RegExp,
): Set<Money> {
  const found = new Set(
    all.filter(
      ({ start, end }) => after.test(text.slice(end)) || before.test(text.slice(0, start)),
    ),
  );
  all.forEach((money, index) => {
    const previous = all[index - 1];
    if (!previous || found.has(previous) === found.has(money)) return;
    const between = text.slice(previous.end, money.start);
    if (/^ ?(?:[-–—~〜]|to|bis) ?$/iu.test(between)) found.add(previous).add(money);
  });
  return found;
}

function findAmounts(text: string): Money[] {
  const found: Money[] = [];
  for (const match of text.matchAll(token)) {
    const [whole, before, amount = '', suffix, after, plus] = match;
    const number = parseAmount(amount);
    const start = match.index;
    const end = start + whole.trimEnd().length;
    // "401k" is a pension plan.
    if (number === undefined || /^401 ?\(?k/i.test(text.slice(start))) continue;
    if (percent.test(text.slice(end))) continue;
    const previous = found.at(-1);
    const factor = factorOf(suffix);
    const isLinked = previous !== undefined && link.test(text.slice(previous.end, start));
    const currency =
      currencyCode(before) ?? currencyCode(after) ?? (suffix === 'LPA' ? 'INR' : undefined);
    found.push({
      value: number * factor,
      currency,
      factor,
      bound: boundOf(text.slice(Math.max(0, start - 60), start), text.slice(end), plus),
      isLinked,
      start,
      end,
    });
  }
  return found;
}

function boundOf(before: string, after: string, plus: string | undefined): Money['bound'] {
  if (upTo.test(before) || orLess.test(after)) return 'max';
  return from.test(before) || leastPay.test(before) || plus || orMore.test(after)
    ? 'min'
    : undefined;
}

function isPay(money: Money, text: string, currency: string | undefined): boolean {
  if (money.currency !== undefined) return true;
  if (periodAfter.test(text.slice(money.end))) return true;
  const isYear = money.value >= 1900 && money.value <= 2100;
  return currency !== undefined && money.value >= 1000 && !isYear;
}
