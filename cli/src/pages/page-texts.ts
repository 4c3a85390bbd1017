import { loadMessages, Localizer, type Posting } from 'open-roles/core';
import { applyMessages, detailMessages, matchLanguage } from 'open-roles/internal';

/** Words that only whole pages need. */
interface PageWords {
  jobs: string;
  jobsAt: string;
  skip: string;
  /** What the links to the pages of the list are called together. */
  pages: string;
}

const english: PageWords = {
  jobs: 'Jobs',
  jobsAt: 'Jobs at {organization}',
  skip: 'Skip to the content',
  pages: 'Pages',
};

const pageWords: ReadonlyMap<string, PageWords> = new Map([
  [
    'ar',
    {
      jobs: 'الوظائف',
      jobsAt: 'الوظائف في {organization}',
      skip: 'الانتقال إلى المحتوى',
      pages: 'الصفحات',
    },
  ],
  [
    'cs',
    {
      jobs: 'Pracovní nabídky',
      jobsAt: 'Pracovní nabídky: {organization}',
      skip: 'Přejít k obsahu',
      pages: 'Stránky',
    },
  ],
  [
    'da',
    { jobs: 'Job', jobsAt: 'Job hos {organization}', skip: 'Gå til indholdet', pages: 'Sider' },
  ],
  [
    'de',
    {
      jobs: 'Stellen',
      jobsAt: 'Stellen bei {organization}',
      skip: 'Zum Inhalt springen',
      pages: 'Seiten',
    },
  ],
  [
    'el',
    {
      jobs: 'Θέσεις εργασίας',
      jobsAt: 'Θέσεις εργασίας: {organization}',
      skip: 'Μετάβαση στο περιεχόμενο',
      pages: 'Σελίδες',
    },
  ],
  [
    'es',
    {
      jobs: 'Empleos',
      jobsAt: 'Empleos en {organization}',
      skip: 'Ir al contenido',
      pages: 'Páginas',
    },
  ],
  [
    'fi',
    {
      jobs: 'Työpaikat',
      jobsAt: 'Työpaikat: {organization}',
      skip: 'Siirry sisältöön',
      pages: 'Sivut',
    },
  ],
  [
    'fr',
    {
      jobs: 'Offres d’emploi',
      jobsAt: 'Offres d’emploi chez {organization}',
      skip: 'Aller au contenu',
      pages: 'Pages',
    },
  ],
  ['he', { jobs: 'משרות', jobsAt: 'משרות ב־{organization}', skip: 'דילוג לתוכן', pages: 'עמודים' }],
  [
    'hi',
    { jobs: 'नौकरियाँ', jobsAt: '{organization} में नौकरियाँ', skip: 'सामग्री पर जाएँ', pages: 'पृष्ठ' },
  ],
  [
    'hu',
    {
      jobs: 'Állások',
      jobsAt: 'Állások: {organization}',
      skip: 'Ugrás a tartalomhoz',
      pages: 'Oldalak',
    },
  ],
  [
    'id',
    {
      jobs: 'Lowongan',
      jobsAt: 'Lowongan di {organization}',
      skip: 'Langsung ke konten',
      pages: 'Halaman',
    },
  ],
  [
    'it',
    {
      jobs: 'Offerte di lavoro',
      jobsAt: 'Offerte di lavoro: {organization}',
      skip: 'Vai al contenuto',
      pages: 'Pagine',
    },
  ],
  ['ja', { jobs: '求人', jobsAt: '{organization}の求人', skip: '本文へ移動', pages: 'ページ' }],
  [
    'ko',
    {
      jobs: '채용 공고',
      jobsAt: '{organization} 채용 공고',
      skip: '본문으로 건너뛰기',
      pages: '페이지',
    },
  ],
  [
    'nb',
    {
      jobs: 'Stillinger',
      jobsAt: 'Stillinger hos {organization}',
      skip: 'Gå til innholdet',
      pages: 'Sider',
    },
  ],
  [
    'nl',
    {
      jobs: 'Vacatures',
      jobsAt: 'Vacatures bij {organization}',
      skip: 'Naar de inhoud',
      pages: 'Pagina’s',
    },
  ],
  [
    'pl',
    {
      jobs: 'Oferty pracy',
      jobsAt: 'Oferty pracy: {organization}',
      skip: 'Przejdź do treści',
      pages: 'Strony',
    },
  ],
  [
    'pt-BR',
    {
      jobs: 'Vagas',
      jobsAt: 'Vagas: {organization}',
      skip: 'Ir para o conteúdo',
      pages: 'Páginas',
    },
  ],
  [
    'pt-PT',
    {
      jobs: 'Vagas',
      jobsAt: 'Vagas: {organization}',
      skip: 'Saltar para o conteúdo',
      pages: 'Páginas',
    },
  ],
  [
    'ro',
    {
      jobs: 'Locuri de muncă',
      jobsAt: 'Locuri de muncă la {organization}',
      skip: 'Salt la conținut',
      pages: 'Pagini',
    },
  ],
  [
    'sv',
    {
      jobs: 'Lediga jobb',
      jobsAt: 'Lediga jobb hos {organization}',
      skip: 'Hoppa till innehållet',
      pages: 'Sidor',
    },
  ],
  [
    'th',
    { jobs: 'ตำแหน่งงาน', jobsAt: 'ตำแหน่งงานที่ {organization}', skip: 'ข้ามไปยังเนื้อหา', pages: 'หน้า' },
  ],
  [
    'tr',
    {
      jobs: 'İş ilanları',
      jobsAt: 'İş ilanları: {organization}',
      skip: 'İçeriğe geç',
      pages: 'Sayfalar',
    },
  ],
  [
    'uk',
    {
      jobs: 'Вакансії',
      jobsAt: 'Вакансії: {organization}',
      skip: 'Перейти до вмісту',
      pages: 'Сторінки',
    },
  ],
  [
    'vi',
    {
      jobs: 'Việc làm',
      jobsAt: 'Việc làm tại {organization}',
      skip: 'Chuyển đến nội dung',
      pages: 'Trang',
    },
  ],
  ['zh-Hans', { jobs: '职位', jobsAt: '{organization}的职位', skip: '跳到正文', pages: '页码' }],
  [
    'zh-Hant',
    { jobs: '職缺', jobsAt: '{organization}的職缺', skip: '跳到主要內容', pages: '頁碼' },
  ],
]);

/** Texts of the elements in one language, the ones of the page itself, and the direction. */
export interface PageTexts {
  localizer: Localizer<keyof typeof detailMessages | keyof typeof applyMessages>;
  /** The title of the list. */
  jobs: string;
  skip: string;
  /** What the links to the pages of the list are called together. */
  pages: string;
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

/** `around`: the language of the page that the texts stand in, where that is another one. */
export async function loadTexts(
  language: string,
  organization: string | undefined,
  around = language,
): Promise<PageTexts> {
  const messages = await loadMessages(language);
  const localizer = new Localizer(language, messages, undefined, around)
    .extend(detailMessages)
    .extend(applyMessages);
  const { jobs, jobsAt, skip, pages } = pageWords.get(matchLanguage(language) ?? '') ?? english;
  const title =
    organization === undefined ? jobs : jobsAt.replace('{organization}', () => organization);
  return { localizer, jobs: title, skip, pages };
}
