import type { Section } from '../model/posting.js';

/** What headings call the parts of a posting, in English, German, French, Spanish and Dutch. The first that fits wins. */
const kinds: readonly (readonly [Section['kind'], RegExp])[] = [
  [
    'equal-opportunity',
    /equal (?:employment )?opportunit|diversity|inclusion|gleichstellung|vielfalt|égalité des chances|igualdad/i,
  ],
  [
    'nice-to-have',
    /nice[ -]to[ -]have|bonus|preferred|desirable|\bplus\b|wünschenswert|von vorteil|un plus|deseable/i,
  ],
  ['salary', /salary|compensation|\bpay\b|gehalt|vergütung|rémunération|salario|salaris/i],
  [
    'benefits',
    /benefit|perks|we offer|what you.ll get|in it for you|wir bieten|das bieten|deine vorteile|nous offrons|avantages|ofrecemos|beneficios|wij bieden/i,
  ],
  [
    'process',
    /hiring process|recruitment process|interview|next steps|bewerbungsprozess|processus de recrutement|proceso de selección/i,
  ],
  ['apply', /how to apply|to apply|interested\?|bewirb dich|postuler|cómo aplicar|solliciteren/i],
  [
    'requirements',
    /requirement|qualification|skills|experience|you bring|you have|you.ll need|need to succeed|looking for|about you\b|who you are|must have|anforderung|profil|du mitbringst|qualifikation|requisitos|perfil|vereisten|wie ben jij/i,
  ],
  [
    'responsibilities',
    /responsibilit|you.ll (?:do|be doing|contribute)|what you do|you will|duties|the role|role overview|job description|your (?:role|tasks|impact)|aufgaben|missions?\b|responsabilidades|funciones|taken\b|make an impact/i,
  ],
  [
    'about',
    /about (?:us|the company|the team)|who we are|company description|our (?:company|mission|story)|über uns|unternehmen|à propos|qui sommes|sobre nosotros|over ons/i,
  ],
];

/** The purpose of a section from its heading; `other` where the heading does not tell. */
export function sectionKind(heading: string): Section['kind'] {
  return kinds.find(([, pattern]) => pattern.test(heading))?.[0] ?? 'other';
}
