import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { applyMessages } from '../../src/i18n/apply-messages.js';
import { detailMessages } from '../../src/i18n/detail-messages.js';
import { filterMessages } from '../../src/i18n/filter-messages.js';
import { loadMessages } from '../../src/i18n/load-messages.js';
import type { Catalogue, Message } from '../../src/i18n/message.js';
import { messages } from '../../src/i18n/messages.js';

const english: Catalogue = {
  ...messages,
  ...filterMessages,
  ...detailMessages,
  ...applyMessages,
};

const sentences = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values<string>({ ...message });

const placeholders = (message: Message): string[] =>
  [...new Set(sentences(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();

for (const language of ['de', 'es', 'fr']) {
  describe(`the words of ${language}`, () => {
    let own: Readonly<Record<string, Message | undefined>>;
    before(async () => {
      own = (await loadMessages(language)) ?? {};
    });

    it('are complete', () => {
      expect(Object.keys(english).filter((key) => !(key in own))).to.deep.equal([]);
    });

    it('fill in the same values as the English ones', () => {
      const different = Object.entries(english).filter(([key, message]) => {
        const translated = own[key];
        return translated && String(placeholders(translated)) !== String(placeholders(message));
      });
      expect(different).to.deep.equal([]);
    });

    it('have every plural that the language needs', () => {
      const wholeNumbers = [0, 1, 2, 3, 5, 10, 11, 21, 100];
      const rules = new Intl.PluralRules(language);
      const needed = new Set(wholeNumbers.map((count) => rules.select(count)));
      const lacking = Object.entries(own).filter(
        ([, message]) =>
          typeof message === 'object' && [...needed].some((category) => !(category in message)),
      );
      expect(lacking).to.deep.equal([]);
    });
  });
}
