import { loadMessages, Localizer, type Posting } from 'open-roles/core';
import { applyMessages, detailMessages, matchLanguage } from 'open-roles/internal';

/** Words that only whole pages need. */
interface PageWords {
  jobs: string;
  jobsAt: string;
  skip: string;
}

const english: PageWords = {
  jobs: 'Jobs',
  jobsAt: 'Jobs at {organization}',
  skip: 'Skip to the content',
};

const pageWords: ReadonlyMap<string, PageWords> = new Map([
  ['ar', { jobs: 'الوظائف', jobsAt: 'الوظائف في {organization}', skip: 'الانتقال إلى المحتوى' }],
  [
    'cs',
    {
      jobs: 'Pracovní nabídky',
      jobsAt: 'Pracovní nabídky: {organization}',
      skip: 'Přejít k obsahu',
    },
  ],
  ['da', { jobs: 'Job', jobsAt: 'Job hos {organization}', skip: 'Gå til indholdet' }],
  ['de', { jobs: 'Stellen', jobsAt: 'Stellen bei {organization}', skip: 'Zum Inhalt springen' }],
  [
    'el',
    {
      jobs: 'Θέσεις εργασίας',
      jobsAt: 'Θέσεις εργασίας: {organization}',
      skip: 'Μετάβαση στο περιεχόμενο',
    },
  ],
  ['es', { jobs: 'Empleos', jobsAt: 'Empleos en {organization}', skip: 'Ir al contenido' }],
  ['fi', { jobs: 'Työpaikat', jobsAt: 'Työpaikat: {organization}', skip: 'Siirry sisältöön' }],
  [
    'fr',
    {
      jobs: 'Offres d’emploi',
      jobsAt: 'Offres d’emploi chez {organization}',
      skip: 'Aller au contenu',
    },
  ],
  ['he', { jobs: 'משרות', jobsAt: 'משרות ב־{organization}', skip: 'דילוג לתוכן' }],
  ['hi', { jobs: 'नौकरियाँ', jobsAt: '{organization} में नौकरियाँ', skip: 'सामग्री पर जाएँ' }],
  ['hu', { jobs: 'Állások', jobsAt: 'Állások: {organization}', skip: 'Ugrás a tartalomhoz' }],
  ['id', { jobs: 'Lowongan', jobsAt: 'Lowongan di {organization}', skip: 'Langsung ke konten' }],
  [
    'it',
    {
      jobs: 'Offerte di lavoro',
      jobsAt: 'Offerte di lavoro: {organization}',
      skip: 'Vai al contenuto',
    },
  ],
  ['ja', { jobs: '求人', jobsAt: '{organization}の求人', skip: '本文へ移動' }],
  ['ko', { jobs: '채용 공고', jobsAt: '{organization} 채용 공고', skip: '본문으로 건너뛰기' }],
  ['nb', { jobs: 'Stillinger', jobsAt: 'Stillinger hos {organization}', skip: 'Gå til innholdet' }],
  ['nl', { jobs: 'Vacatures', jobsAt: 'Vacatures bij {organization}', skip: 'Naar de inhoud' }],
  [
    'pl',
    { jobs: 'Oferty pracy', jobsAt: 'Oferty pracy: {organization}', skip: 'Przejdź do treści' },
  ],
  ['pt-BR', { jobs: 'Vagas', jobsAt: 'Vagas: {organization}', skip: 'Ir para o conteúdo' }],
  ['pt-PT', { jobs: 'Vagas', jobsAt: 'Vagas: {organization}', skip: 'Saltar para o conteúdo' }],
  [
    'ro',
    {
      jobs: 'Locuri de muncă',
      jobsAt: 'Locuri de muncă la {organization}',
      skip: 'Salt la conținut',
    },
  ],
  [
    'sv',
    {
      jobs: 'Lediga jobb',
      jobsAt: 'Lediga jobb hos {organization}',
      skip: 'Hoppa till innehållet',
    },
  ],
  ['th', { jobs: 'ตำแหน่งงาน', jobsAt: 'ตำแหน่งงานที่ {organization}', skip: 'ข้ามไปยังเนื้อหา' }],
  ['tr', { jobs: 'İş ilanları', jobsAt: 'İş ilanları: {organization}', skip: 'İçeriğe geç' }],
  ['uk', { jobs: 'Вакансії', jobsAt: 'Вакансії: {organization}', skip: 'Перейти до вмісту' }],
  ['vi', { jobs: 'Việc làm', jobsAt: 'Việc làm tại {organization}', skip: 'Chuyển đến nội dung' }],
  ['zh-Hans', { jobs: '职位', jobsAt: '{organization}的职位', skip: '跳到正文' }],
  ['zh-Hant', { jobs: '職缺', jobsAt: '{organization}的職缺', skip: '跳到主要內容' }],
]);

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
  ofPosting({ language }: Posting): Promise<PageTexts> {
    if (language === undefined) return this.ofSite();
    return matchLanguage(language) === undefined ? this.ofSite() : this.#of(language);
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
  const { jobs, jobsAt, skip } = pageWords.get(matchLanguage(language) ?? '') ?? english;
  const title =
    organization === undefined ? jobs : jobsAt.replace('{organization}', () => organization);
  return { localizer, jobs: title, skip };
}
