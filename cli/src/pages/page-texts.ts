import { loadMessages, Localizer, type Posting } from 'open-roles/core';
import { applyMessages, detailMessages } from 'open-roles/internal';

/** Words that only whole pages need. */
const pageWords = {
  en: { jobs: 'Jobs', jobsAt: 'Jobs at {organization}', skip: 'Skip to the content' },
  de: { jobs: 'Stellen', jobsAt: 'Stellen bei {organization}', skip: 'Zum Inhalt springen' },
  fr: {
    jobs: 'Offres d’emploi',
    jobsAt: 'Offres d’emploi chez {organization}',
    skip: 'Aller au contenu',
  },
  es: { jobs: 'Empleos', jobsAt: 'Empleos en {organization}', skip: 'Ir al contenido' },
} as const;

/** Texts of the elements in one language, the ones of the page itself, and the direction. */
export interface PageTexts {
  localizer: Localizer<keyof typeof detailMessages | keyof typeof applyMessages>;
  /** The title of the list. */
  jobs: string;
  skip: string;
}

/** Gives the texts of each language, loaded once. */
export class PageLanguages {
  readonly #site: string;
  readonly #organization: string | undefined;
  readonly #loaded = new Map<string, Promise<PageTexts>>();

  constructor(site: string, organization: string | undefined) {
    this.#site = site;
    this.#organization = organization;
  }

  /** The texts of the list. */
  ofSite(): Promise<PageTexts> {
    return this.#of(this.#site);
  }

  /** The texts around a posting: in its own language where there are any, else in that of the site. */
  async ofPosting({ language }: Posting): Promise<PageTexts> {
    if (language === undefined) return this.ofSite();
    const isKnown = primary(language) === 'en' || (await loadMessages(language)) !== undefined;
    return isKnown ? this.#of(language) : this.ofSite();
  }

  #of(language: string): Promise<PageTexts> {
    const known = this.#loaded.get(language);
    if (known) return known;
    const texts = loadTexts(language, this.#organization);
    this.#loaded.set(language, texts);
    return texts;
  }
}

async function loadTexts(language: string, organization: string | undefined): Promise<PageTexts> {
  const messages = await loadMessages(language);
  const localizer = new Localizer(language, messages).extend(detailMessages).extend(applyMessages);
  const words = Object.entries(pageWords).find(([tag]) => tag === primary(language))?.[1];
  const { jobs, jobsAt, skip } = words ?? pageWords.en;
  const title =
    organization === undefined ? jobs : jobsAt.replace('{organization}', () => organization);
  return { localizer, jobs: title, skip };
}

function primary(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0] ?? '';
}
