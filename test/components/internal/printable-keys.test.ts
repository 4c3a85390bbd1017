import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import { keepPrintableKey } from '../../../components/internal/a11y/printable-keys.js';

describe('keys that are typed into a field', () => {
  let heard: Event[];
  let field: HTMLInputElement;
  const hear = (event: Event): void => void heard.push(event);
  beforeEach(() => {
    heard = [];
    field = document.createElement('input');
    field.addEventListener('keydown', keepPrintableKey);
    document.body.append(field);
    document.body.addEventListener('keydown', hear);
  });
  afterEach(() => {
    field.remove();
    document.body.removeEventListener('keydown', hear);
  });

  const press = (event: Event): boolean => field.dispatchEvent(event);

  it('stay from the page, which may have shortcuts', () => {
    press(new KeyboardEvent('keydown', { key: 'k', bubbles: true }));
    expect(heard).to.have.lengthOf(0);
  });

  it('stay from the page where they would press its default button', () => {
    press(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(heard).to.have.lengthOf(0);
  });

  it('reach the page where they are no text', () => {
    press(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(heard).to.have.lengthOf(1);
  });

  it('may be no keys at all, as autofill sends them', () => {
    const event = new Event('keydown', { bubbles: true });
    press(event);
    expect(heard).to.deep.equal([event]);
  });
});
