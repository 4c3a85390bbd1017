const kinds =
  '(?:st|street|ave|avenue|rd|road|blvd|boulevard|dr|drive|ln|lane|way|pkwy|parkway|hwy|highway|ct|court|pl|place|sq|square|ter|terrace|cir|circle|row|broadway)';

const streetThenTown = new RegExp(
  `^(\\d+[a-z]?(?:[-–/]\\d+)? (?:\\S+ ){1,4}?${kinds}\\.?(?: (?:[ns][ew]?|[ew]))?(?: (?:#|suite|ste\\.?|unit|apt\\.?) ?\\w+)?) (\\p{L}.*)$`,
  'iu',
);
const numbered = '\\d+[a-z]?(?: ?[-–/] ?\\d+[a-z]?)?';
/** What is counted has no house number: "2 Locations", "30 minutes from Berlin". */
const counted =
  '(?!(?:locations?|offices?|sites?|cities|countries|states|positions?|openings?|vacanc(?:y|ies)|places?|standorte?|orte|bureaux|oficinas|h(?:ou)?rs?|hours?|min(?:ute)?s?|miles?|mi|km|kilomet\\p{L}+|days?|weeks?|months?|years?|stunden|tage|jours|heures)(?!\\p{L}))';
const street = new RegExp(
  `^${numbered},? ${counted}\\p{L}.*$|^(?:via|rue|calle|avenida|av\\.?|rua) .*$` +
    `|^\\p{Lu}.*(?:stra(?:ß|ss)e|str\\.|weg|allee|platz|gasse|laan|straat) ${numbered}$|^\\p{Lu}.*stra(?:ß|ss)e$` +
    `|^\\p{Lu}.* (?:street|road|avenue|lane)(?: ${numbered})?$`,
  'iu',
);

/** "2300 SW 34th St Gainesville": a street with its number, and the town that follows without a comma. */
export function splitStreet(text: string): [street: string, town: string] | undefined {
  const [, first, town] = streetThenTown.exec(text) ?? [];
  return first === undefined || town === undefined || !/^\p{Lu}/u.test(town)
    ? undefined
    : [first, town];
}

/** Whether a text is a street, with its number as addresses have it. */
export function isStreet(text: string): boolean {
  return /\p{L}{2}/u.test(text) && street.test(text);
}
