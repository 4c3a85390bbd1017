import '../../../support/setup.js';
import { expect } from '@open-wc/testing';
import {
  readSalaryText,
  salaryFromParts,
  salaryUnit,
} from '../../../../src/posting/read/pay/salary.js';
import { requireSamples } from '../../../support/samples.js';
import { records } from '../../sample-records.js';

/** Currency, amounts and period in one line: `EUR 50000-60000 YEAR`. */
function summary(text: string, hints?: Parameters<typeof readSalaryText>[1]): string {
  const { currency = '', min = '', max = '', unit = '' } = readSalaryText(text, hints) ?? {};
  return `${currency} ${min}-${max} ${unit}`.trim();
}

describe('readSalaryText', () => {
  for (const [text, expected] of [
    ['$95,000–$110,000 per year', 'USD 95000-110000 YEAR'],
    ['$95K - $110K', 'USD 95000-110000'],
    ['$95,000 to $110,000 for nine months', 'USD 95000-110000'],
    ['$4,100 a month for nine months', 'USD 4100-4100 MONTH'],
    ['Grade 7 – $21.30–$24.10 an hour', 'USD 21.3-24.1 HOUR'],
    ['95-110k USD', 'USD 95000-110000'],
    ['$95,000', 'USD 95000-95000'],
    ['$95,000 CAD', 'CAD 95000-95000'],
    ['C$95,000', 'CAD 95000-95000'],
    ['$95,000 to 99,000 CAD', 'CAD 95000-99000'],
    ['A$95k + super', 'AUD 95000-95000'],
    ['€52.000 – €64.000 brutto/Jahr', 'EUR 52000-64000 YEAR'],
    ['52 000–64 000 €', 'EUR 52000-64000'],
    ['52\u202f000 € brut annuel', 'EUR 52000-52000 YEAR'],
    ['CHF 98’000.- bis 110’000.-', 'CHF 98000-110000'],
    ['₹9,50,000 - ₹12,00,000 P.A.', 'INR 950000-1200000 YEAR'],
    ['R$ 4.200,50 a R$ 6.000,00 por mês', 'BRL 4200.5-6000 MONTH'],
    ["CHF 4'600.– bis 5'900.– × 13", 'CHF 4600-5900 MONTH'],
    ['€ 2.400-€ 3.000 p/m', 'EUR 2400-3000 MONTH'],
    ['12 000 – 16 000 zł / mies.', 'PLN 12000-16000 MONTH'],
    ['2 400 – 2 700 €/kk', 'EUR 2400-2700 MONTH'],
    ['月給 28万円〜35万円＋賞与年2回', 'JPY 280000-350000 MONTH'],
    ['€ 2.800 per mnd', 'EUR 2800-2800 MONTH'],
    ['1.450,75 € pro Monat', 'EUR 1450.75-1450.75 MONTH'],
    ['SEK 41 000/mån', 'SEK 41000-41000 MONTH'],
    ['£14.20 an hour', 'GBP 14.2-14.2 HOUR'],
    ['$21-24/hr + tips', 'USD 21-24 HOUR'],
    ['£450 per day', 'GBP 450-450 DAY'],
    ['€900 pro Woche', 'EUR 900-900 WEEK'],
    ['40-45K€', 'EUR 40000-45000'],
    ['¥8,000,000', 'JPY 8000000-8000000'],
    ['５００万円', 'JPY 5000000-5000000'],
    ['SAR ٩٬٥٠٠', 'SAR 9500-9500'],
    ['14 LPA', 'INR 1400000-1400000 YEAR'],
    ['GS-12 ($86,000 - $112,000)', 'USD 86000-112000 YEAR'],
    ['£31,000-£35,000 pro rata', 'GBP 31000-35000 YEAR'],
    ['$12 - $14', 'USD 12-14 HOUR'],
    ['$4,000/mo', 'USD 4000-4000 MONTH'],
    ['£1,200 pcm', 'GBP 1200-1200 MONTH'],
    ['$900/wk', 'USD 900-900 WEEK'],
    ['€40,000 - €48,000 per year (OTE €70,000)', 'EUR 40000-48000 YEAR'],
    ['15,50 Euro pro Stunde', 'EUR 15.5-15.5 HOUR'],
    ['時給1,200円〜1,400円', 'JPY 1200-1400 HOUR'],
    ['月給25万円～30万円', 'JPY 250000-300000 MONTH'],
    ['日給10,000円', 'JPY 10000-10000 DAY'],
    ['Stufe 2 Monatsgehalt 3.000 €', 'EUR 3000-3000 MONTH'],
    ['$60k base, $120k OTE', 'USD 60000-120000'],
    ['pay 12 ph to 14ph', '12-14 HOUR'],
    ['$60,000 - $80,000 base, $120,000 - $160,000 OTE', 'USD 60000-80000'],
    ['£30k base (£60k OTE)', 'GBP 30000-60000'],
    ['Fixgehalt 40.000 €, Zielgehalt 60.000 €', 'EUR 40000-40000'],
    ['Base: 70k€ Variable: 30k€', 'EUR 70000-70000'],
    ['Fixe 35 000 €, package 50 000 €', 'EUR 35000-35000'],
    ['$200K-$250K base; total comp $400K', 'USD 200000-250000'],
    ['£45,000 up to 10% bonus', 'GBP 45000-45000'],
    ['$70k - 10–15% bonus', 'USD 70000-70000'],
    ['$90,000 - $110,000, bonus up to $20,000', 'USD 90000-110000'],
    ['$70,000 and up to $10,000 bonus', 'USD 70000-70000'],
    ['$120k + $20k sign on + $50k RSUs', 'USD 120000-120000'],
    ['$18.00 - $20.00 per hour; 40 per week', 'USD 18-20 HOUR'],
    ['$18 - $20 hourly, plus $1.50 shift differential', 'USD 18-20 HOUR'],
    ['€50.000 - €60.000 + 13. Monatsgehalt', 'EUR 50000-60000'],
    ['$120,000/yr, paid bi-weekly', 'USD 120000-120000 YEAR'],
    ['$90K/yr - $100K/yr', 'USD 90000-100000 YEAR'],
    ['$60k (junior) - $90k (senior)', 'USD 60000-90000'],
    ['Minimum: $50k, maximum: $70k', 'USD 50000-70000'],
    ['12-15 LPA', 'INR 1200000-1500000 YEAR'],
    ['IDR 10-15 juta', 'IDR 10000000-15000000'],
    ['MXN $20,000 - $25,000', 'MXN 20000-25000'],
    ['DKK 45.000 pr. måned', 'DKK 45000-45000 MONTH'],
    ['£50k max', 'GBP -50000'],
  ] as const) {
    it(`reads ${text}`, () => {
      expect(summary(text)).to.equal(expected);
    });
  }

  for (const [text, expected] of [
    ['Up to £45,000', 'GBP -45000'],
    ['bis zu 70.000 €', 'EUR -70000'],
    ['From £30,000', 'GBP 30000-'],
    ['ab 48.000 €', 'EUR 48000-'],
    ['від 30 000 ₴', 'UAH 30000-'],
    ['от 90 000 до 120 000 ₽', 'RUB 90000-120000'],
    ['$200k+', 'USD 200000-'],
    ['£30,000 or more', 'GBP 30000-'],
    ['The minimum salary is € 38.000 brutto per year', 'EUR 38000- YEAR'],
    ['Minimum gross salary for this job: €38,000', 'EUR 38000-'],
    ['Mindestgehalt 38.000 € brutto pro Jahr', 'EUR 38000- YEAR'],
    ['Das Mindestentgelt beträgt 2.900 € im Monat', 'EUR 2900- MONTH'],
    ['Salaire minimum : 2 100 € par mois', 'EUR 2100- MONTH'],
  ] as const) {
    it(`leaves the other end of ${text} open`, () => {
      expect(summary(text)).to.equal(expected);
    });
  }

  for (const text of [
    'Negotiable',
    'Competitive',
    'TVöD E13',
    '100.000',
    'Infinity',
    'Series B, 45 people, founded 2019',
    'OTE €80,000',
    'OTE €60,000 – €80,000',
    '401k and 25 days of holiday',
    '$60,000 / €55,000',
    'We raised $40M and pay $90,000',
    '£24,000 - £27,000, pro rata £32,000 - £36,000',
  ]) {
    it(`keeps "${text}" as words only`, () => {
      expect(readSalaryText(text)).to.deep.equal({ text });
    });
  }

  it('takes extras for no pay', () => {
    expect(summary('$80k base + 20k variable')).to.equal('USD 80000-80000');
    expect(summary('€60,000 plus bonus of €5,000')).to.equal('EUR 60000-60000');
    expect(summary('60.000 € fix, 10.000 € variabel')).to.equal('EUR 60000-60000');
    expect(summary('€60,000 + €5,000 – €10,000 bonus')).to.equal('EUR 60000-60000');
    expect(summary('45.000 € + 5.000 € Prämie')).to.equal('EUR 45000-45000');
    expect(summary('€55k + €5k')).to.equal('EUR 55000-55000');
    const other = 'Gross salary per month as agreed, plus per diem of 25 USD';
    expect(readSalaryText(other)).to.deep.equal({ text: other });
  });

  it('takes the sign of yen and yuan for yen only where so little is paid in no yen', () => {
    for (const [text, currency] of [
      ['¥300,000/month', 'JPY'],
      ['¥6,000,000 - ¥9,000,000', 'JPY'],
      ['年収 ¥600万', 'JPY'],
      ['JPY ¥200', 'JPY'],
      ['¥15k-25k', undefined],
      ['¥20,000-30,000/month', undefined],
      ['¥150/hour', undefined],
    ] as const)
      expect(readSalaryText(text)?.currency, text).to.equal(currency);
    expect(readSalaryText('¥25,000/month', { currency: 'CNY' })?.currency).to.equal('CNY');
  });

  for (const [text, expected] of [
    ['€2,600 (14x a year)', 'EUR 2600-2600'],
    ['€ 2.400,- bis 2.900,- brutto, 14 × jährlich', 'EUR 2400-2900'],
    ['2.100 € bei 20 Stunden/Woche', 'EUR 2100-2100'],
    ['ab 2.000 € brutto (Vollzeit, 38,5 h/Woche)', 'EUR 2000-'],
    ['2.100 € brutto (38,5 Std.)', 'EUR 2100-2100'],
    ['£24,000 for a 37.5-hour week', 'GBP 24000-24000'],
    ['£24,000 for 37.5 hours per week', 'GBP 24000-24000'],
    ['40 hours a week, £31,000', 'GBP 31000-31000'],
    ['40.000 €, befristet auf 12 Monate', 'EUR 40000-40000'],
    ['24 000 € sur 13 mois', 'EUR 24000-24000'],
    ['$60,000 + 25 days of holiday', 'USD 60000-60000'],
    ['£15 per hour, 20 hours per week', 'GBP 15-15 HOUR'],
    ['€2,600 a month, 14 times a year', 'EUR 2600-2600 MONTH'],
  ] as const) {
    it(`takes no working time in "${text}" for the period of the pay`, () => {
      expect(summary(text)).to.equal(expected);
    });
  }

  it('takes a bare dollar for what the feed says elsewhere', () => {
    expect(summary('$95,000', { currency: 'CAD' })).to.equal('CAD 95000-95000');
    expect(summary('€95,000', { currency: 'USD' })).to.equal('EUR 95000-95000');
    expect(summary('95,000 - 99,000', { currency: 'EUR', unit: 'YEAR' })).to.equal(
      'EUR 95000-99000 YEAR',
    );
  });

  it('reads amounts in crore, lakh, juta and thousands in words', () => {
    expect(summary('₹1.2 crore per year')).to.equal('INR 12000000-12000000 YEAR');
    expect(summary('₹12 lakhs per annum')).to.equal('INR 1200000-1200000 YEAR');
    expect(summary('IDR 8 juta per month')).to.equal('IDR 8000000-8000000 MONTH');
    expect(summary('€ 3.000,50 / Monat')).to.equal('EUR 3000.5-3000.5 MONTH');
  });

  it('keeps the words of a two-week wage or a rate by mile without a period', () => {
    expect(summary('$1,900 biweekly')).to.equal('USD 1900-1900');
    expect(summary('$0.55 - $0.65 CPM')).to.equal('USD 0.55-0.65');
  });

  it('always keeps the text, on one line', () => {
    expect(readSalaryText(' £30,000\u00a0 \n a year ')?.text).to.equal('£30,000 a year');
    expect(readSalaryText('  ')).to.equal(undefined);
  });

  it('meets the collected wordings', async function () {
    await requireSamples(this);
    const units = new Map(
      Object.entries({ year: 'YEAR', month: 'MONTH', day: 'DAY', hour: 'HOUR' }),
    );
    const sets = ['dates/salary-strings.json', 'dates/salary-strings.2.json'];
    for (const wording of (await Promise.all(sets.map(records))).flat()) {
      const input = String(wording['input']);
      const salary = readSalaryText(input);
      expect(salary?.min ?? null, input).to.equal(wording['min']);
      expect(salary?.max ?? null, input).to.equal(wording['max']);
      if ('currency' in wording)
        expect(salary?.currency ?? null, input).to.equal(wording['currency']);
      const unit = units.get(String(wording['period']));
      if (unit) expect(salary?.unit, input).to.equal(unit);
    }
  });

  // Work that grows faster than the text would end in the runner's time-out.
  it('reads long hostile text to its end', () => {
    for (const piece of ['1 ', '1,1', '$', '$1 - ', 'up to ', '€ 1 000']) {
      const text = readSalaryText(`${piece.repeat(20_000)} The end`)?.text;
      expect(text?.endsWith(' The end'), piece).to.equal(true);
    }
  });
});

describe('salaryFromParts', () => {
  it('reads numbers, numerals and amounts as people write them', () => {
    const expected = { currency: 'EUR', unit: 'YEAR', min: 50000, max: 60000 };
    const parts = { currency: 'eur', unit: 'yearly' };
    expect(salaryFromParts({ ...parts, min: 50000, max: 60000 })).to.deep.equal(expected);
    expect(salaryFromParts({ ...parts, min: '50000.00', max: '60000' })).to.deep.equal(expected);
    expect(salaryFromParts({ ...parts, min: '€50,000', max: '60.000 €' })).to.deep.equal(expected);
    expect(salaryFromParts({ ...parts, min: '50k', max: '60k' })).to.deep.equal(expected);
    expect(salaryFromParts({ ...parts, min: '50.000', max: '60.000' })).to.deep.equal(expected);
    expect(salaryFromParts({ ...parts, min: 5000000, max: 6000000, cents: true })).to.deep.equal(
      expected,
    );
  });

  it('takes a point for a decimal sign where it groups no thousands', () => {
    expect(salaryFromParts({ min: '0.125', max: '14.50' })).to.deep.equal({
      min: 0.125,
      max: 14.5,
    });
    expect(salaryFromParts({ min: '50000.000' })).to.deep.equal({ min: 50000 });
  });

  it('leaves out what is unknown', () => {
    expect(salaryFromParts({ min: 0, max: 60000 })).to.deep.equal({ max: 60000 });
    expect(salaryFromParts({ min: 50000, max: null })).to.deep.equal({ min: 50000 });
    expect(salaryFromParts({ min: 0, max: 0, currency: 'EUR', unit: 'YEAR' })).to.equal(undefined);
    expect(salaryFromParts({ min: -1, max: Number.NaN })).to.equal(undefined);
    expect(salaryFromParts({ min: {}, max: ['1'], currency: 4, unit: false })).to.equal(undefined);
  });

  it('drops the placeholders of forms', () => {
    expect(salaryFromParts({ min: 1, max: 1_000_000, currency: 'USD' })).to.equal(undefined);
    expect(salaryFromParts({ min: '1.0', max: '1000000.0', currency: 'USD' })).to.equal(undefined);
    expect(salaryFromParts({ min: 1, max: 1 })).to.equal(undefined);
  });

  it('keeps amounts in disorder, so that somebody is told', () => {
    expect(salaryFromParts({ min: 60000, max: 50000 })).to.deep.equal({ min: 60000, max: 50000 });
  });

  it('reads the text where the amounts say nothing', () => {
    expect(salaryFromParts({ min: 0, text: '£30,000 a year', label: 'Base' })).to.deep.equal({
      currency: 'GBP',
      min: 30000,
      max: 30000,
      unit: 'YEAR',
      text: '£30,000 a year',
      label: 'Base',
    });
    expect(
      salaryFromParts({ min: 30000, currency: '£', text: 'plus tips', label: 'Base' }),
    ).to.deep.equal({
      label: 'Base',
      currency: 'GBP',
      min: 30000,
      text: 'plus tips',
    });
  });
});

describe('salaryUnit', () => {
  for (const [text, unit] of [
    ['per-year-salary', 'YEAR'],
    ['1 YEAR', 'YEAR'],
    ['annually', 'YEAR'],
    ['pro Jahr', 'YEAR'],
    ['per-hour-wage', 'HOUR'],
    ['HOUR', 'HOUR'],
    ['/hr', 'HOUR'],
    ['pro Stunde', 'HOUR'],
    ['per_month', 'MONTH'],
    ['par mois', 'MONTH'],
    ['monthly', 'MONTH'],
    ['per-week-salary', 'WEEK'],
    ['daily', 'DAY'],
    ['par jour', 'DAY'],
    ['biweekly', undefined],
    ['bi-week-salary', undefined],
    ['semi-monthly', undefined],
    ['half-month', undefined],
    ['3 months', undefined],
    ['every two months', undefined],
    ['14 times a year', undefined],
    ['quarterly', undefined],
    ['alle zwei Wochen', undefined],
    ['once', undefined],
    ['', undefined],
    [12, undefined],
  ] as const) {
    it(`reads ${JSON.stringify(text)}`, () => {
      expect(salaryUnit(text)).to.equal(unit);
    });
  }
});
