import { isTownByRoad } from './street.js';

/** Small words inside the names of towns: "Newcastle upon Tyne", "Rio de Janeiro". */
const particles =
  /^(?:a|al|am|an|auf|bei|da|das|de|del|della|den|der|des|di|do|dos|du|e|el|et|i|im|la|las|le|les|lès|los|na|nad|of|on|op|pod|sous|sul|sur|ter|ten|to|under|upon|van|vom|von|vor|y|zu|zum|zur|aan|het|ved|es|en|au|aux|unter|bij|pri|på|ob|an|\p{Ll}\.(?:\p{Ll}\.)?)$/u;

/**
 * Words that the names of towns do not have: joining words, words of time, of employment, of buildings, and
 * of what is no town, as a coast or a county.
 */
const weekday = '(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:days?)?';
const otherWords = new RegExp(
  `^(?:${[
    'or|and|und|oder|ou|in|the|within|with|without|except|excluding|excluded|including|preferred|preferably|required|only|republic|across|throughout|anywhere|somewhere|everywhere|any|all|other|others|else|not|no|non|for|from|at|by|near|nearby|around|our|your|we|you|us-based|is|are|be|will|must|can|may|based|located',
    'areas?|weeks?|days?|months?|hours?|times?|time ?zones?|zones?|january|february|seasonal|weekends?|nights?|shifts?',
    'northern|southern|eastern|western|lower|midwest|mid-west|coast|coastal|\\p{L}+gebiet|nationwide|nationally|statewide|countrywide|\\p{L}+weit|upstate|metro|metropolitan|global|globally|international|domestic|local|regional|county|counties|province|districts?|division|territory|territories|regions?|continental|contiguous|mainland|states?|countr(?:y|ies)|cities|areas?',
    'multiple|various|several|different|many|mehrere|verschiedene|flexible|unspecified|tbd|tba|n/a|none|null|undefined|unknown|below|above',
    'remote|hybrid|onsite|on-site|virtual|virtually|online|home|homeoffice|field(?:-based)?|travel|traveling|travelling|commutable|commuting|relocation|visa|sponsorship',
    'job|jobs|work|working|worker|workers|workplace|position|positions|role|roles|opportunity|opportunities|employment|employees?|employer|team|teams|company|companies|partners?|department|services?|solutions?|health|healthcare|group|inc|ltd|llc|gmbh|corp|client|clients|customers?|candidates?|applicants?|residents?|residency|citizens?|citizenship|eligible|eligibility|authori[sz]ed|contract|full-time|part-time|internship|talent|pool|corporate|operations|engineering|sales|support',
    'locations?|sites?|offices?|hq|headquarters?|campus|buildings?|bldg|tower|floors?|suite|room|unit|block|gate|wing|ward|terminal|airport|flughafen|bahnhof|hauptbahnhof|plant|factory|warehouse|stores?|shop|shopping|mall|restaurant|hotel|studio|labs?|laboratory|facility|facilities|hospital|clinic|school|university|college|depot|hub|branch|headquarter|standorte?|einsatzort|arbeitsort|niederlassung|gebäude|werk|büro|bureau|bureaux|oficinas?|siège|sede|filiale|usine|dépôt|entrepôt|magasin|agence|chantier|atelier|plateforme|lager|zentrallager|zweigstelle|planta|fábrica|almacén|tienda|stabilimento|fabbrica|negozio|vestiging|fabriek|magazijn|winkel|praxis',
    'estates?|farms?|magazyn|sklep|biuro|oddział|zakład|fabryka|szpital|szkoła|library|libraries|bibliothek|bücherei|bibliothèque|médiathèque|biblioteca|caf[eé]|bistro|brasserie|bakery|bäckerei|boulangerie|panadería|brewery|brauerei|pharmacy|apotheke|pharmacie|farmacia|museum|musée|museo|gallery|galerie|theat(?:re|er)|théâtre|teatro|cinema|church|kirche|hostel|gasthaus|gasthof|guesthouse|résidence|ehpad|klinik|klinikum|krankenhaus|hôpital|pflegeheim|seniorenheim|seniorenzentrum|kindergarten|kita|crèche|nursery|schule|gymnasium|école|collège|lycée|academy|institute?|institut|gym|cooperative',
    `(?:${weekday})(?:[-–](?:${weekday}))?`,
    'streets?|road|rd|avenue|ave|blvd|boulevard|lane|drive|highway|parkway|stra(?:ß|ss)e|\\p{L}+stra(?:ß|ss)e|rue|calle|allee|platz|\\p{L}+(?:platz|plein|gracht|straat|gatan)|postcode|zip',
  ].join('|')})$`,
  'iu',
);

/** What names of houses end with; Wasserburg am Inn is a town. */
const house = / (?:(?<! (?:am|a\.) )Inn|Arms|Tavern|Pub|Surgery|Winery|Hospice|Pizzeria)$/;

const maxWords = 5;

/** The longest name of a town on Earth has 85 letters. */
const maxLength = 100;

/** What tells German towns of one name apart: "Frankfurt a. M.", "Freiburg i.Br.", "Rothenburg o.d.T.", "Marburg/Lahn". */
const epithet =
  /^(\p{Lu}[\p{L}-]+)(?:\/(?:Main|M\.?|Oder|O\.?|Saale|S\.?|Breisgau|Br\.?|Neckar|N\.?|Donau|Lahn|Ruhr|Rhein|Weser|Elbe|Spree|Havel|Inn|Isar|Lech|Mosel|Sieg|Fulda|Aller|Leine|Allgäu|Taunus|Sachsen|Westfalen|Westf\.?|Holstein|Thüringen|Bayern|Oberpfalz|OPf\.?|Pfalz|Harz|Erzgebirge|Erzgeb\.?|Vogtland|Lausitz|Ostfriesland|Odenwald|Schwarzwald|Weinstraße|Bergstraße|Steige|Ems)| (?:[aibov]\. ?)(?:d\. ?)?\p{Lu}\p{L}{0,2}\p{Ll}*\.?| (?:am|im) \p{Lu}\.?)$/u;

/** The town that such an addition tells apart from others; `undefined` where there is none. */
export function townOfEpithet(text: string): string | undefined {
  return epithet.exec(text.replace(/^[\d -]+/, ''))?.[1];
}

/**
 * Whether a text that no list knows can be a town's name: a few words with capitals and no digit, none of
 * which says something else. Where this fails nothing is taken for a town: the text is kept as it stands.
 */
export function isTownName(text: string): boolean {
  if (text.length > maxLength) return false;
  if (isTownByRoad(text) || townOfEpithet(text) !== undefined) return true;
  if (house.test(text)) return false;
  if (/\d|[@#+*=<>_?!:%&\\"\uE000]/u.test(text)) return false;
  // Two or three capitals are a code that nothing is known of.
  if (/^\p{Lu}{2,3}$/u.test(text)) return false;
  // "Neumarkt in der Oberpfalz"
  const words = text.replace(/ (?:in|an|am|auf) (?=der |dem |den )/, ' ').split(/\s+/);
  if (words.length > maxWords) return false;
  const isPlain = text === text.toLowerCase() && words.length <= 2;
  return words.every((word, index) => {
    // "Z.I. Nord" is an industrial zone.
    if (/^(?:\p{Lu}\.){2,}$/u.test(word)) return false;
    const bare = word.replace(/^[([]+|[)\].]+$/g, '');
    // "College Station" and "The Woodlands" are towns.
    const isLed = index === 0 && words.length > 1 && /^(?:College|The)$/.test(bare);
    if (otherWords.test(bare) && !isLed) return false;
    if (index > 0 && particles.test(bare)) return true;
    return isPlain || !/^\p{Ll}/u.test(bare.replace(/^(?:d|l|s|t|'s|’s)(?=['’-])|^['’]/u, 'X'));
  });
}
