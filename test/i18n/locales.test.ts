import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { applyMessages } from '../../src/i18n/apply-messages.js';
import { detailMessages } from '../../src/i18n/detail-messages.js';
import { filterMessages } from '../../src/i18n/filter-messages.js';
import { languages, loadMessages } from '../../src/i18n/load-messages.js';
import type { Catalogue, Message } from '../../src/i18n/message.js';
import { messages } from '../../src/i18n/messages.js';
import { savedMessages } from '../../src/i18n/saved-messages.js';

const english: Catalogue = {
  ...messages,
  ...filterMessages,
  ...savedMessages,
  ...detailMessages,
  ...applyMessages,
};

const sentences = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values<string>({ ...message });

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

/** Plurals of numbers that a list can have. */
function pluralsOf(language: string): string[] {
  const rules = new Intl.PluralRules(language);
  return Array.from({ length: 1000 }, (_, count) => rules.select(count));
}

for (const language of languages) {
  describe(`the words of ${language}`, () => {
    let own: Catalogue;
    before(async () => {
      own = (await loadMessages(language)) ?? {};
    });

    it('are those of the English catalogues, no more and no less', () => {
      expect(Object.keys(own).sort()).to.deep.equal(Object.keys(english).sort());
    });

    it('are written out', () => {
      const empty = Object.entries(own).filter(([, message]) =>
        sentences(message).some((text) => text !== text.trim() || text === ''),
      );
      expect(empty).to.deep.equal([]);
    });

    it('fill in the same values as the English ones', () => {
      const different = Object.entries(english).flatMap(([key, message]) => {
        const all = placeholders(sentences(message).join(''));
        // One of a thing may say so in words.
        const needed = typeof message === 'string' ? all : placeholders(message.other);
        return sentences(own[key] ?? '').filter((text) => {
          const given = placeholders(text);
          const lacking = needed.filter((name) => name !== '{count}' && !given.includes(name));
          return lacking.length > 0 || given.some((name) => !all.includes(name));
        });
      });
      expect(different).to.deep.equal([]);
    });

    it('count where the English ones do', () => {
      const silent = Object.entries(english).filter(
        ([key, message]) =>
          sentences(message).every((text) => text.includes('{count}')) &&
          !sentences(own[key] ?? '').some((text) => text.includes('{count}')),
      );
      expect(silent).to.deep.equal([]);
    });

    it('have every plural that the language needs, and none that it does not have', () => {
      const needed = new Set(pluralsOf(language));
      const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
      const wrong = Object.entries(own).filter(
        ([key, message]) =>
          (typeof message === 'object') !== (typeof english[key] === 'object') ||
          (typeof message === 'object' &&
            ([...needed].some((category) => !(category in message)) ||
              Object.keys(message).some(
                (category) => !(pluralCategories as string[]).includes(category),
              ))),
      );
      expect(wrong).to.deep.equal([]);
    });
  });
}

describe('the language of a page', () => {
  /** Page's tag, and the catalogue that it reads. */
  const pairs = {
    de: 'de',
    'de-AT': 'de',
    de_CH: 'de',
    'DE-at': 'de',
    'es-419': 'es',
    pt: 'pt-BR',
    'pt-BR': 'pt-BR',
    'pt-PT': 'pt-PT',
    'pt-AO': 'pt-PT',
    'pt-MZ': 'pt-PT',
    zh: 'zh-Hans',
    'zh-CN': 'zh-Hans',
    'zh-SG': 'zh-Hans',
    'zh-Hans-HK': 'zh-Hans',
    'zh-TW': 'zh-Hant',
    'zh-HK': 'zh-Hant',
    'zh-MO': 'zh-Hant',
    'zh-Hant': 'zh-Hant',
    'zh-Hant-CN': 'zh-Hant',
    nb: 'nb',
    no: 'nb',
    'no-NO': 'nb',
    'nn-NO': 'nb',
    iw: 'he',
    'he-IL': 'he',
    in: 'id',
    mo: 'ro',
    'ar-EG': 'ar',
    'en-XA': 'en-XA',
  };
  for (const [tag, catalogue] of Object.entries(pairs)) {
    it(`${tag} reads the words of ${catalogue}`, async () => {
      const words = await loadMessages(tag);
      expect(words).to.be.an('object');
      expect(words).to.equal(await loadMessages(catalogue));
    });
  }

  for (const tag of ['en', 'en-GB', 'hr', 'tlh', '', 'x', 'no language']) {
    it(`"${tag}" reads the English words of the elements themselves`, async () => {
      expect(await loadMessages(tag)).to.equal(undefined);
    });
  }
});
