import type { PostingStatus } from '../model/posting.js';
import { htmlToText } from './html.js';

/** What people write beside a title once nobody can apply any more, or not now, as a pattern. */
const closedWords =
  '(?:position )?(?:closed|filled|expired|archived|on[ -]hold|paused|suspended)|no longer available|geschlossen|besetzt|vergeben|pausiert|pourvue?|fermée?|clôturée?|cubiert[oa]|cerrad[oa]|pausad[oa]|gesloten|vervuld';

/** The same in brackets or set off by a dash or colon: "Baker [CLOSED]", "Closed: Baker". */
export const closedMark = new RegExp(
  `\\s*[([{]\\s*(?:${closedWords})\\s*[)\\]}]|\\s+[|–—-]\\s*(?:${closedWords})$|^(?:${closedWords})\\s*(?::|\\s[|–—-])\\s*`,
  'iu',
);

/** The vacancy is gone. "This job is filled with variety" and "closed on Sundays" mean something else. */
const closedStatements: readonly RegExp[] = [
  /\b(?:this|the) (?:job|position|role|posting|vacancy|opening)\b[^.]{0,40}\b(?:is|was|has been)\b(?: now| already)? (?:closed|filled)\b(?! (?:with|to (?:\p{L}+ ){0,3}agencies|on (?:\p{L}+days?|public|bank|holidays)))/iu,
  /\b(?:no longer|not(?: currently)?|stopped) (?:accepting|taking) (?:new )?(?:applications|applicants|candidates)\b(?! (?:from|via|through|by))/i,
  /\bapplications?(?: (?:for|to) (?:this|the) (?:job|position|role|posting|vacancy|opening))? (?:are|is|have|has)(?: been)?(?: now| already| currently)? closed\b/i,
  /\bwe have (?:now |already )?filled (?:this|the) (?:job|position|role|vacancy|opening)\b|\b(?:the|this) (?:application )?deadline has (?:now |already )?passed\b/i,
  /\b(?:stelle|position) (?:ist|wurde) (?:(?:bereits|leider|schon|inzwischen|mittlerweile) )*(?:besetzt|vergeben|geschlossen)\b|nehmen (?:derzeit |aktuell )?keine bewerbungen|\bbewerbungsfrist ist (?:(?:bereits|leider|schon) )*abgelaufen\b|\bbewerbungen sind (?:leider )?nicht mehr möglich\b/i,
  /\b(?:poste|offre)\b[^.]{0,20}\b(?:pourvue?|clôturée?|fermée?|expirée?)\b|\bcandidatures sont (?:closes|clôturées|fermées)\b/i,
  /\b(?:puesto|vacante|oferta|plaza)\b[^.]{0,20}\b(?:cubiert[oa]|cerrad[oa])\b|\b(?:ya no|no) (?:aceptamos|se aceptan) (?:más |nuevas )?(?:candidaturas|solicitudes)\b/i,
];

/** "… but this job is open": the other words are about other jobs. */
const stillOpen = /\b(?:is|are|remains?)(?: still| currently)? open\b(?! (?:to|until|on)\b)/i;

/** Where a text says that the vacancy is gone. */
export function closedStatement(text: string): RegExpExecArray | undefined {
  if (stillOpen.test(text)) return undefined;
  for (const pattern of closedStatements) {
    const match = pattern.exec(text);
    if (match) return match;
  }
  return undefined;
}

/** There is no vacancy now, and not only none in some place. */
const noVacancy =
  /\bnot (?:currently |actively |presently )*hiring\b(?! (?:in|outside|from)\b)|\bno (?:current|open) (?:openings|positions|vacancies)\b|\bderzeit keine (?:offenen )?stellen\b|\bpas de poste (?:ouvert|vacant)|\bno (?:estamos contratando|hay vacantes)/i;

/** What nobody is hired for: "pastry", where the words do not begin like those for this vacancy or for all. */
const notFor =
  /\bhiring for (?!(?:this|that|these|the|an?|any|new|more|additional|positions?|roles?|jobs?)\b)([^.;!?]*)/i;

/** Whether a text says that there is no vacancy now. What a posting of this title is not about says nothing. */
export function isNotHiring(text: string, title = ''): boolean {
  if (!noVacancy.test(text) || stillOpen.test(text)) return false;
  const other = notFor.exec(text)?.[1]?.toLowerCase();
  const words = title.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return other === undefined || words.some((word) => other.includes(word));
}

/** … but résumés are welcome. */
export const invitation =
  /(?<!\p{L})(?:r[ée]sum[ée]s?|cvs?|applications?|apply|get in touch|reach out|lebenslauf|bewerb\p{L}*|candidature|currículum)(?!\p{L})/iu;

/** Titles of postings without a vacancy. */
export const poolTitle =
  /\bspeculative application|\bunsolicited application|\bspontaneous application|\bgeneral application|\bopen application|\btalent[ -]?(?:pool|community|network|pipeline)|\bfuture (?:opportunit(?:y|ies)|openings?|roles?|vacanc(?:y|ies)|consideration)|\bexpression of interest|\bgeneral interest\b|\bevergreen\b|\bjoin our talent|\bblindbewerbung|\bopen sollicitatie|\bvivier de (?:talents|candidats)|\bbolsa de (?:talento|empleo|trabajo)|\binitiativbewerbung|\bcandidature spontanée|\bcandidatura espontánea|\bautocandidatura/i;

const closed = new RegExp(
  `^(?:${closedWords}|archive|inactive|disabled|unpublished|draft|cancell?ed|withdrawn|false)(?!\\p{L}| (?:to|for)\\b)`,
  'iu',
);
const open =
  /^(?:open|opened|active|live|listed|public|published?|posted|hiring|offen|aktiv|ouverte?|abiert[oa]|true)$/i;
const pool = /talent|pool|speculative|initiativ|spontan|^(?:prospect|general|evergreen|pipeline)$/i;

/** What a word for the status of a posting means; `undefined` where it is none. */
export function statusOf(text: string): PostingStatus | undefined {
  if (closed.test(text) || closedStatement(text)) return 'closed';
  if (pool.test(text)) return 'talent-pool';
  return open.test(text) ? 'open' : undefined;
}

/** Longer paragraphs talk of many things: what they say of closing is not about this posting. */
const longestStatement = 300;

/** What says that a vacancy is gone stands near the top; the rest of a very long text is not searched. */
const longestRead = 20_000;

/** A glance that spares most texts the closer look. */
const mayState =
  /clos|fill|accepting|taking|deadline|hiring|openings|positions|vacanc|besetzt|vergeben|geschlossen|bewerbung|stellen|poste|offre|candidature|puesto|vacante|oferta|plaza|candidatura|solicitud|contratando/i;

/**
 * What the words of a posting say of its status, where they leave no doubt: a mark beside the title ("Baker
 * [CLOSED]"), a title of postings without a vacancy ("Talent Pool"), a short paragraph that says that the
 * vacancy is gone, or that there is none now. `undefined` where they say nothing.
 */
export function statusInWords(title: string, description: string): PostingStatus | undefined {
  if (closedMark.test(title.trim())) return 'closed';
  if (poolTitle.test(title)) return 'talent-pool';
  if (!mayState.test(description)) return undefined;
  for (const paragraph of htmlToText(description.slice(0, longestRead)).split(/\n+/)) {
    if (paragraph.length > longestStatement) continue;
    if (closedStatement(paragraph)) return 'closed';
    if (isNotHiring(paragraph, title)) return invitation.test(paragraph) ? 'talent-pool' : 'closed';
  }
  return undefined;
}
