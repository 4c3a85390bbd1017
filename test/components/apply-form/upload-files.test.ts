import { expect } from '@open-wc/testing';
import '../../support/setup.js';
import { otherAttacks, uploadFiles } from '../../support/upload-files.js';
import { readSample, requireSamples } from '../../support/samples.js';
import { eventually } from '../../support/eventually.js';
import { choose, createForm, settled, textOf } from './support.js';

const limit = 20_000;

describe('<apply-form>', () => {
  describe('a file that may do harm', () => {
    for (const [name, { create, isRefused = false }] of Object.entries(uploadFiles)) {
      it(`is ${isRefused ? 'refused at once' : 'taken'}: ${name}`, async () => {
        const form = await createForm(undefined, { maxFileSize: `${limit} B` });
        const file = create(limit);
        choose(form, 'Résumé', file);
        await eventually(() => textOf(form).includes(file.name));
        await settled(form);
        if (isRefused) await eventually(() => form.querySelector('.or-error'));
        // What is looked into is looked into at once, and nothing is said of it then.
        else await new Response(file).arrayBuffer();
        await settled(form);
        expect([...form.querySelectorAll('.or-error')].map(textOf).length).to.equal(
          isRefused ? 1 : 0,
        );
      });
    }

    it('is every recorded one', async function () {
      await requireSamples(this);
      const rows = JSON.parse(await readSample('corpora/forms/upload-attacks.json')) as {
        input: string;
      }[];
      const unknown = rows.filter(
        ({ input }) => !(input in uploadFiles || otherAttacks.has(input)),
      );
      expect(unknown).to.deep.equal([]);
    });
  });
});
