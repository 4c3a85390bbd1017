import { expect } from '@open-wc/testing';
import '../../support/setup.js';
import { control, createForm, fillIn, send, textOf, useEndpoint } from './support.js';

const elsewhere = 'https://endpoint.example/applications';

describe('<apply-form> on a page whose policy does not let it post', () => {
  const { answerWith } = useEndpoint();
  const { warn } = console;
  let warnings: string[] = [];
  beforeEach(() => {
    warnings = [];
    console.warn = (text: string) => warnings.push(text);
  });
  afterEach(() => {
    console.warn = warn;
    Reflect.deleteProperty(navigator, 'onLine');
  });

  const others: [string, SecurityPolicyViolationEventInit][] = [
    ['only reports', { disposition: 'report', blockedURI: elsewhere }],
    ['stops something else', { disposition: 'enforce', blockedURI: 'https://other.example/' }],
  ];
  for (const [title, rest] of others) {
    it(`does not blame a policy that ${title}`, async () => {
      answerWith(() => {
        const violation = { effectiveDirective: 'connect-src', ...rest };
        const about = { ...violation, documentURI: '', originalPolicy: '', violatedDirective: '' };
        document.dispatchEvent(
          new SecurityPolicyViolationEvent('securitypolicyviolation', { statusCode: 0, ...about }),
        );
        Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
        throw new TypeError('Failed to fetch');
      });
      const form = await createForm(undefined, { action: elsewhere });
      fillIn(form);
      const event = await send(form, 'apply-error');
      expect(event).to.have.nested.include({ 'error.code': 'apply-offline' });
      expect(warnings).to.deep.equal([]);
    });
  }

  // The last one: a policy cannot be taken back.
  it('says that nothing was sent, and why on the console', async () => {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = `connect-src ${location.origin} ws://${location.host}`;
    document.head.append(policy);
    const form = await createForm(undefined, { action: `${elsewhere}?to=jobs#form` });
    fillIn(form);
    const event = await send(form, 'apply-error');
    expect(event).to.have.nested.include({ 'error.code': 'apply-blocked' });
    const problem = form.querySelector('.or-problem');
    expect(textOf(problem)).to.match(/^Your application was not sent/);
    expect(textOf(problem)).to.contain('That is not your fault.').and.contain('are kept.');
    expect(problem?.querySelector('button')).to.equal(null);
    expect(control(form, 'Full name').value).to.equal('Ada Beekeeper');
    expect(warnings).to.have.lengthOf(1);
    expect(warnings[0]).to.contain('connect-src').and.contain('#apply-blocked]');
  });
});
