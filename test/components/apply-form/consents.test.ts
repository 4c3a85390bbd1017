import { expect, fixture, html } from '@open-wc/testing';
import '../../support/setup.js';
import type { ApplyFormElement } from '../../../components/index.js';
import { eventually } from '../../support/eventually.js';
import { control, fillIn, json, press, send, settled, textOf, useEndpoint } from './support.js';

const job = {
  id: 71,
  internal_job_id: 5,
  title: 'Night baker',
  location: { name: 'Graz, Austria' },
  company_name: 'Rye & Sons',
  content: '&lt;p&gt;Knead.&lt;/p&gt;',
};
const rules = {
  type: 'gdpr',
  requires_consent: true,
  requires_processing_consent: true,
  requires_retention_consent: true,
  retention_period: 200,
  demographic_data_consent_applies: true,
};
const demographic_questions = {
  questions: [
    {
      id: 5,
      label: 'Age',
      required: false,
      type: 'multi_value_single_select',
      answer_options: [{ id: 51, label: '18 to 30' }],
    },
  ],
};

/** A form for a posting of a Greenhouse board, in a language. */
async function createForm(posting: object, language = 'en'): Promise<ApplyFormElement> {
  const form = await fixture<ApplyFormElement>(
    html`<apply-form lang=${language} format="greenhouse" job-id="71" action="/applications"
      ><script type="application/json">
        ${JSON.stringify({ jobs: [{ ...job, ...posting }] })}
      </script></apply-form
    >`,
  );
  await eventually(() => form.querySelector('form') !== null);
  return form;
}

/** What each box to tick says. */
function boxes(form: Element): string[] {
  return [...form.querySelectorAll('.or-agree')].map(textOf);
}

describe('<apply-form>', () => {
  const { sent, answerWith } = useEndpoint();

  describe('consents that a feed asks for without words', () => {
    it('say in the reader’s language who agrees to what', async () => {
      const form = await createForm({ data_compliance: [rules] });
      expect(boxes(form)).to.deep.equal([
        'I agree that Rye & Sons processes my data to consider my application',
        'I agree that Rye & Sons keeps my data for up to 200 days',
      ]);
      expect(control(form, 'I agree that Rye & Sons processes').checked).to.equal(false);
      const german = await createForm({ data_compliance: [rules], language: 'en' }, 'de');
      expect(boxes(german)[1]).to.equal(
        'Ich willige ein, dass Rye & Sons meine Daten bis zu 200 Tage aufbewahrt',
      );
      expect(german.querySelector('.or-agree [lang]')).to.equal(null);
    });

    it('say no more than the feed does', async () => {
      const data_compliance = [{ ...rules, retention_period: null }];
      const unknown = await createForm({ data_compliance, company_name: null });
      expect(boxes(unknown)).to.deep.equal([
        'I agree that the employer processes my data to consider my application',
        'I agree that the employer keeps my data',
      ]);
      const whole = { type: 'gdpr', requires_consent: true, retention_period: 1 };
      expect(boxes(await createForm({ data_compliance: [whole] }))).to.deep.equal([
        'I agree that Rye & Sons processes my data to consider my application, and keeps it for up to 1 day',
      ]);
    });

    it('name the employer that the page states where the feed names none', async () => {
      const form = await createForm({ data_compliance: [rules], company_name: null });
      form.organization = 'Oat Ltd';
      await eventually(
        () => boxes(form)[1] === 'I agree that Oat Ltd keeps my data for up to 200 days',
      );
    });

    it('are needed, and are sent with what was agreed to', async () => {
      answerWith(() => json(201, {}));
      const form = await createForm({ data_compliance: [rules] });
      fillIn(form);
      control(form, 'I agree that Rye & Sons processes').click();
      press(form);
      await settled(form);
      expect(sent).to.have.length(0);
      expect(textOf(form.querySelector('.or-problem'))).to.include(
        'Select “I agree that Rye & Sons keeps my data for up to 200 days” to continue',
      );
      control(form, 'I agree that Rye & Sons keeps').click();
      await send(form, 'apply-success');
      const body = sent[0]?.body as FormData;
      expect(body.get('consents[gdpr_processing_consent_given]')).to.equal('true');
      expect(body.get('consents[gdpr_retention_consent_given]')).to.equal('true');
      expect(body.get('consent_record')).to.include('keeps my data for up to 200 days');
    });

    it('hold voluntary answers back until it is agreed to their use', async () => {
      answerWith(() => json(201, {}));
      const rule = { type: 'gdpr', demographic_data_consent_applies: true };
      for (const agrees of [false, true]) {
        const form = await createForm({ data_compliance: [rule], demographic_questions });
        const section = form.querySelector('[role=group].or-section');
        expect(textOf(section)).to.include('Without your agreement these answers are not sent.');
        fillIn(form);
        control(form, '18 to 30').click();
        const box = control(form, 'I agree that Rye & Sons processes my answers');
        expect(box.closest('[role=group]')).to.equal(section);
        if (agrees) box.click();
        await send(form, 'apply-success');
        const body = sent.at(-1)?.body as FormData;
        expect(body.get('consents[gdpr_demographic_data_consent_given]')).to.equal(String(agrees));
        expect(body.has('self_identification')).to.equal(agrees);
      }
    });
  });

  it('words the built-in questions of a feed in the reader’s language', async () => {
    const offer = {
      id: 71,
      title: 'Night baker',
      options_phone: 'required',
      options_cv: 'required',
      options_cover_letter: 'optional',
      options_photo: 'optional',
    };
    const form = await fixture<ApplyFormElement>(
      html`<apply-form lang="fr" format="recruitee" job-id="71" action="/applications"
        ><script type="application/json">
          ${JSON.stringify({ offers: [offer] })}
        </script></apply-form
      >`,
    );
    await eventually(() => form.querySelector('form') !== null);
    expect([...form.querySelectorAll('.or-label')].map(textOf).slice(2)).to.deep.equal([
      'Numéro de téléphone',
      'CV',
      'Lettre de motivation (facultatif)',
      'Photo (facultatif)',
    ]);
  });
});
