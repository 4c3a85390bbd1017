const kinds =
  '(?:st|street|ave|avenue|rd|road|blvd|boulevard|dr|drive|ln|lane|way|pkwy|parkway|hwy|highway|ct|court|pl|place|sq|square|ter|terrace|cir|circle|row|broadway)';

const streetThenTown = new RegExp(
  `^(\\d+[a-z]?(?:[-–/]\\d+)? (?:\\S+ ){1,4}?${kinds}\\.?(?: (?:[ns][ew]?|[ew]))?(?: (?:#|suite|ste\\.?|unit|apt\\.?) ?\\w+)?) (\\p{L}.*)$`,
  'iu',
);
const numbered = '\\d+[a-z]?(?: ?[-–/] ?\\d+[a-z]?)?';
/** What is counted has no house number: "2 Locations", "30 minutes from Berlin". */
const counted =
  '(?!(?:locations?|offices?|sites?|cities|countries|states|positions?|openings?|vacanc(?:y|ies)|places?|standorte?|orte|bureaux|oficinas|h(?:ou)?rs?|h|uur|uren|std|horas?|ore|hours?|min(?:ute)?s?|miles?|mi|km|kilomet\\p{L}+|days?|weeks?|months?|years?|stunden|tage?|jours?|heures|d[ií]as?|dagen|dag(?:ar|e|er)?|giorn[io]|dni|times|x)(?!\\p{L}))';
/** What a street is called by in front, in the languages that put it there: "Rue de Rivoli", "C/ Mayor". */
const leadingKind =
  '(?:(?:via|viale|piazza|piazzale|corso|rue|quai|chemin|impasse|allée|avenue|boulevard|b[dv]|place (?=d|[ls]a? )|cours (?=d)|largo (?=d)|calle|avenida|avda|av|paseo|plaza|pza|plaça|carrer|passeig|gran vía|rua|praça|alameda|travessa|rodovia|estrada|strada|ulica|aleja|aleje|plac) ?(?<= )|(?:c\\/|(?:c|av|avda|bd|bv|pza|r|str|ul|al|pl)\\.) ?(?=\\p{Lu}|de? |d[aeo]s? ))';
/** What a street's name ends with in front of its number: "Damrak" has none of these, "Keizersgracht" has. */
const endingKind =
  '(?:stra(?:ß|ss)e|str\\.|weg|allee|platz|gasse|damm|ufer|chaussee|promenade|steig|graben|markt|(?<= |-)ring|laan|straat|gracht|plein|kade|singel|dijk|gatan|vägen|gata|gade|vej|veien|katu|gate|náměstí)';
const spelled = '(?:one|two|three|four|five|six|seven|eight|nine|ten)';
const leadsWithKind = new RegExp(`^(?:${leadingKind}\\p{L}|gran vía)`, 'iu');
const namedAndNumbered = new RegExp(
  `^${numbered} (?:\\S+ ){1,4}${kinds}\\.?$|^${leadingKind}\\p{L}.*\\D${numbered}$`,
  'iu',
);
const street = new RegExp(
  `^${numbered},? ${counted}\\p{L}.*$|^${leadingKind}\\p{L}.*$` +
    `|^\\p{Lu}.*${endingKind} ${numbered}$|^\\p{Lu}.*stra(?:ß|ss)e$` +
    `|^gran vía,? ${numbered}$|^${spelled} (?:\\S+ ){1,4}?(?:${kinds}|plaza|cent(?:er|re)|park)$` +
    `|^(?!.*\\b(?:on|at|in|off) the )\\p{Lu}.* (?:street|road|avenue|lane)(?: ${numbered})?$`,
  'iu',
);

/** Towns by a road that gives a region its name: "Neustadt an der Weinstraße", "Bensheim a. d. Bergstraße". */
const townByRoad =
  /(?: an der | a\. ?d\. ?|\/)(?:Deutschen |Südlichen )?(?:Wein|Berg)stra(?:ß|ss)e$/u;

/** "2300 SW 34th St Gainesville": a street with its number, and the town that follows without a comma. */
export function splitStreet(text: string): [street: string, town: string] | undefined {
  const [, first, town] = streetThenTown.exec(text) ?? [];
  return first === undefined || town === undefined || !/^\p{Lu}/u.test(town)
    ? undefined
    : [first, town];
}

/** Whether a text is a street, with its number as addresses have it. */
export function isStreet(text: string): boolean {
  return /\p{L}{2}/u.test(text) && street.test(text) && !isTownByRoad(text);
}

/** Whether a town's name ends with the road that its region is called after. */
export function isTownByRoad(text: string): boolean {
  return townByRoad.test(text);
}

/** Whether a text is a street with the number of a house, which is no postal code: "Av. Paulista 1000". */
export function hasHouseNumber(text: string): boolean {
  return namedAndNumbered.test(text);
}

/** The parts of an address with a street and its number in one: "Avenida Paulista", "1000" and "12", "rue Cler". */
export function joinHouseNumbers(parts: readonly string[]): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1) ?? '';
    const isNumber = (text: string) => /^(?:n[º°.]? ?)?\d{1,5} ?[a-z]?$/i.test(text);
    const isBehind = isNumber(part) && leadsWithKind.test(last) && !/\d$/.test(last);
    if (isBehind || (isNumber(last) && leadsWithKind.test(part))) {
      joined.splice(-1, 1, `${last}, ${part}`);
    } else joined.push(part);
  }
  return joined;
}
