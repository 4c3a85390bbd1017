import type { PostingStatus } from '../model/posting.js';
import { htmlToText } from './text/html.js';

/** What people write beside a title once nobody can apply any more, or not now, as a pattern. */
const closedWords =
  '(?:position )?(?:closed|filled|expired|archived|on[ -]hold|paused|suspended)|no longer available|geschlossen|besetzt|vergeben|pausiert|pourvue?|fermée?|clôturée?|(?:vacante )?(?:cubiert[oa]|cerrad[oa])|pausad[oa]|gesloten|vervuld|encerrad[oa]|preenchid[oa]|fechad[oa]|chius[oa]|tillsatt|besatt?|zakończon[aey]';

/** The same in brackets or set off by a dash or colon: "Baker [CLOSED]", "Closed: Baker". */
export const closedMark = new RegExp(
  `\\s*[([{*]+\\s*(?:${closedWords})\\s*[)\\]}*]+|\\s+[|–—-]\\s*(?:${closedWords})$|^(?:${closedWords})\\s*(?::|\\s[|–—-])\\s*`,
  'iu',
);

/** The vacancy is gone. "This job is filled with variety" and "closed on Sundays" mean something else. */
const closedStatements: readonly RegExp[] = [
  /\b(?:this|the) (?:job|position|role|posting|vacancy|opening|job posting|advert)\b[^.]{0,40}\b(?:is|was|has|has been)\b(?: now| already| currently)? (?:closed|filled|expired|ended|withdrawn|on hold|paused|no longer (?:available|open))\b(?!-| (?:with|on a|to (?:\p{L}+ ){0,3}agencies|on (?:\p{L}+days?|public|bank|holidays)))/iu,
  /\b(?:no longer|not(?: currently)?|stopped) (?:accepting|taking) (?:new )?(?:applications|applicants|candidates)\b(?! (?:from|via|through|by))|\bno longer hiring for (?:this|the)\b/i,
  /\bapplications?(?: window)?(?: (?:for|to) (?:this|the) (?:job|position|role|posting|vacancy|opening))? (?:are|is|have|has)(?: been)?(?: now| already| currently)? closed\b(?! on\b)/i,
  /\b(?:hiring|recruitment|recruiting) for (?:this|the) (?:job|position|role|vacancy|opening) (?:is|has)(?: now| currently)? (?:closed|paused|on hold|ended|complete)\b/i,
  /\bwe have (?:now |already )?filled (?:this|the) (?:job|position|role|vacancy|opening)\b|\b(?:the|this) (?:application )?deadline has (?:now |already )?passed\b/i,
  /^(?:(?:position|job|role|vacancy|posting)(?: status)?|status)\s*:?\s*(?:closed|filled)[.!]?$|^(?:closed ?\/ ?filled|filled ?\/ ?closed)[.!]?$/i,
  /\b(?:stelle|position|(?:stellen)?ausschreibung) (?:(?:ist|wurde) )?(?:(?:bereits|leider|schon|inzwischen|mittlerweile) )*(?:besetzt|vergeben|geschlossen|nicht mehr (?:verfügbar|offen))(?!\p{L})(?! (?:werden|sein))|nehmen (?:derzeit |aktuell )?keine bewerbungen|\bbewerbungsfrist ist (?:(?:bereits|leider|schon) )*abgelaufen\b|\bbewerbungen sind (?:leider )?nicht mehr möglich\b(?! nach)/iu,
  /\b(?:poste|offre)\b[^.]{0,20}\b(?:pourvue?|clôturée?|fermée?|expirée?)\b|\bcandidatures sont (?:closes|clôturées|fermées)\b|\b(?:poste|offre|annonce) n['’]est plus (?:disponible|en ligne|ouverte?)|\brecrutement est (?:clos|terminé)|\bn['’]acceptons plus (?:de|les) candidatures/i,
  /\b(?:puesto|vacante|oferta|plaza|proceso)\b[^.]{0,20}\b(?:cubiert[oa]|cerrad[oa])\b|\b(?:ya no|no) (?:aceptamos|se aceptan) (?:más |nuevas )?(?:candidaturas|solicitudes)\b|\bplazo\b[^.]{0,30}\bha (?:finalizado|terminado|vencido)\b/i,
  /\b(?:deze|de) vacature is (?:al |inmiddels )?(?:vervuld|gesloten|ingevuld|niet (?:meer|langer) beschikbaar)\b/i,
  /\bvaga (?:já )?(?:foi |está )?(?:preenchida|encerrada|fechada)\b|\binscrições (?:estão )?encerradas\b|\bposizione (?:è )?(?:già )?(?:stata )?(?:coperta|chiusa)\b|\bcandidature (?:sono )?chiuse\b/i,
  /\brekrutacja (?:została )?zakończona|\btjänsten är (?:redan )?tillsatt|\bstillingen er (?:allerede )?besatt?\b/i,
];

/** "Once this position is filled": what will be, or may be. */
const conditional =
  /(?<!\p{L})(?:if|once|when(?:ever)?|until|till|unless|as soon as|wenn|sobald|falls|bis|nachdem|si|une fois|lorsque|dès que|quand|cuando|una vez|hasta|als|zodra|nadat|quando|após)(?!\p{L})[^.!?;]*$/iu;

/** "… but this job is open": the other words are about other jobs. */
const stillOpen = /\b(?:is|are|remains?)(?: still| currently)? open\b(?! (?:to|until|on)\b)/i;

/** Where a text says that the vacancy is gone. */
export function closedStatement(text: string): RegExpExecArray | undefined {
  if (stillOpen.test(text)) return undefined;
  for (const pattern of closedStatements) {
    const match = pattern.exec(text);
    if (match && !conditional.test(text.slice(0, match.index))) return match;
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

/** Those who keep a talent pool have a job: "Talent Pool Manager", "Head of Talent Community". */
const poolTrade =
  '(?! (?:\\p{L}+ )?(?:manager|specialist|coordinator|partner|recruiter|analyst|editor|writer|strategist|lead|director|administrator|marketer|developer|producer)(?!\\p{L}))';

/** Titles of postings without a vacancy. */
export const poolTitle = new RegExp(
  `(?<!(?:head|director|manager|lead|vp)(?: of|,) )(?:\\b(?:speculative|unsolicited|spontaneous|general|open) applications?|\\btalent(?:en)?[ -]?(?:pool|community|network|pipeline)|\\bfuture (?:opportunit(?:y|ies)|openings?|roles?|vacanc(?:y|ies)|consideration)|\\bexpressions? of interest|\\bgeneral interest\\b|\\bevergreen\\b|\\bjoin our talent|\\bblindbewerbung|\\bopen sollicitatie|\\bvivier de (?:talents|candidats)|\\bbolsa de (?:talento|empleo|trabajo)|\\bbanco de talentos|\\binitiativ[ -]?bewerb|\\bcandidature spontanée|\\bcandidatura (?:espontánea|spontanea)|\\bautocandidatura|\\bspontanansökan|\\buopfordret ansøgning|\\baplikacja spontaniczna|\\bdon['’]t see (?:your|a|the) (?:\\p{L}+ )?(?:role|job|position|fit)|\\bsend us your (?:cv|r[ée]sum[ée]))${poolTrade}`,
  'iu',
);

/** A status with its label: "Position Status: Closed". */
const statusLabel = /^(?:\p{L}+ )?status\s*:\s*/iu;

const closed = new RegExp(
  `^(?:${closedWords}|archive|inacti(?:ve|v[oa])|inaktiv|disabled|unpublished|unlisted|hidden|not (?:active|published|open)|no longer (?:open|active)|unavailable|deleted|draft|cancell?ed|withdrawn|false)(?!\\p{L}| (?:to|for)\\b)`,
  'iu',
);
const open =
  /^(?:(?:re)?open|(?:re)?opened|open until filled|active|live|listed|public|published?|posted|hiring|accepting applications|offen|aktiv|veröffentlicht|ouverte?|publiée?|abiert[oa]|abert[oa]|apert[oa]|activ[oa]|publicad[oa]|true)$/iu;
const pool = /talent|pool|speculative|initiativ|spontan|^(?:prospect|general|evergreen|pipeline)$/i;

/** What a word for the status of a posting means; `undefined` where it is none. */
export function statusOf(given: string): PostingStatus | undefined {
  const text = given.trim().replace(statusLabel, '');
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
  /clos|fill|expired|no longer|on hold|paused|withdrawn|ended|accepting|taking|deadline|hiring|openings|positions|vacanc|besetzt|vergeben|geschlossen|bewerbung|stellen|poste|offre|candidature|puesto|vacante|oferta|plaza|candidatura|solicitud|contratando|verfügbar|ausschreibung|annonce|recrutement|plazo|proceso|vacature|vaga|inscrições|posizione|rekrutacja|tjänsten|stillingen/iu;

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
