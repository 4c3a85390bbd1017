import '../../../support/setup.js';
import { expect } from '@open-wc/testing';
import { readPlaces } from '../../../../src/posting/read/places/place.js';

/** The countries that a text names, places and areas alike. */
function countries(text: string): string[] {
  const { places, areas } = readPlaces(text);
  const found = [...places, ...areas].flatMap(({ country }) => country ?? []);
  return [...new Set(found)].sort();
}

describe('readPlaces', () => {
  it('reads a town, its region and its country', () => {
    expect(readPlaces('Potsdam, Brandenburg, Germany')).to.deep.equal({
      places: [
        {
          name: 'Potsdam, Brandenburg, Germany',
          locality: 'Potsdam',
          region: 'Brandenburg',
          country: 'DE',
        },
      ],
      areas: [],
    });
  });

  for (const [text, country] of [
    ['Aarhus, Danmark', 'DK'],
    ['Genève, Suisse', 'CH'],
    ['Salamanca, España', 'ES'],
    ['Curitiba, Brasil', 'BR'],
    ['Łódź, Polska', 'PL'],
    ['Haarlem, The Netherlands', 'NL'],
    ['Brno, Czech Republic', 'CZ'],
    ['Busan, Korea', 'KR'],
    ['Kowloon, Hong Kong SAR', 'HK'],
    ['Aberdeen, Scotland', 'GB'],
    ['Toledo, U.S.A.', 'US'],
    ['Malmö, SWE', 'SE'],
    ['Sarajevo, Bosnia and Herzegovina', 'BA'],
    ['Port of Spain, Trinidad and Tobago', 'TT'],
    ['Hong Kong, China', 'HK'],
  ] as const) {
    it(`knows the country of "${text}" by its name`, () => {
      expect(countries(text)).to.deep.equal([country]);
    });
  }

  for (const [text, country] of [
    ['Paris, TX', 'US'],
    ['Dublin, OH', 'US'],
    ['London, ON', 'CA'],
    ['Perth, WA', 'AU'],
    ['Vancouver, WA', 'US'],
    ['Wilmington, DE', 'US'],
    ['Berlin, DE', 'DE'],
    ['Pune, IN', 'IN'],
    ['Gary, IN', 'US'],
    ['Haifa, IL', 'IL'],
    ['Peoria, IL 61602', 'US'],
    ['Porto Alegre, RS', 'BR'],
    ['Novi Sad, RS', 'RS'],
    ['Torino, TO', 'IT'],
    ['Brisbane QLD', 'AU'],
    ['Tbilisi, Georgia', 'GE'],
    ['Atlanta, Georgia', 'US'],
    ['Spokane, Washington', 'US'],
    ['Lebanon, NH', 'US'],
    ['USA, NH', 'US'],
    ['Cambridge, Ontario', 'CA'],
    ['Ourense, ES', 'ES'],
    ['Itu, SP', 'BR'],
    ['FR', 'FR'],
    ['SP', 'BR'],
    ['Bergen Norway', 'NO'],
    ['Lake District UK', 'GB'],
    ['Newcastle upon Tyne, Tyne and Wear', 'GB'],
  ] as const) {
    it(`decides "${text}" by the town and the region together`, () => {
      expect(countries(text)).to.deep.equal([country]);
    });
  }

  for (const [text, locality, country] of [
    ['Hamburg, DE', 'Hamburg', 'DE'],
    ['Lyon, FR', 'Lyon', 'FR'],
    ['Cork, IE', 'Cork', 'IE'],
    ['Bilbao, ES', 'Bilbao', 'ES'],
    ['Breda, NL', 'Breda', 'NL'],
    ['Pune, IN', 'Pune', 'IN'],
    ['Varna, BG', 'Varna', 'BG'],
    ['Split, HR', 'Split', 'HR'],
    ['Durban, ZA', 'Durban', 'ZA'],
    ['Montreal, CA', 'Montreal', 'CA'],
    ['Mendoza, AR', 'Mendoza', 'AR'],
    ['Tirana, AL', 'Tirana', 'AL'],
    ['Panama City, PA', 'Panama City', 'PA'],
    ['Bogotá D.C., CO', 'Bogotá D.C.', 'CO'],
    ['Valletta, MT', 'Valletta', 'MT'],
    ['Frankfurt (Oder), Germany', 'Frankfurt (Oder)', 'DE'],
    ['Halle (Saale)', 'Halle (Saale)', 'DE'],
    ['Frankfurt (Gallus), Germany', 'Frankfurt', 'DE'],
  ] as const) {
    it(`takes nothing in "${text}" for a region`, () => {
      expect(readPlaces(text).places).to.deep.equal([{ name: text, locality, country }]);
    });
  }

  for (const text of ['Neustadt, DE', 'Itabirito, MG', 'Manali, IN']) {
    it(`takes a code that may be a country's in "${text}" for no region`, () => {
      const [locality] = text.split(',');
      expect(readPlaces(text).places).to.deep.equal([{ name: text, locality }]);
    });
  }

  it('takes the country alone for no region', () => {
    expect(readPlaces('FR').places).to.deep.equal([{ name: 'FR', country: 'FR' }]);
  });

  for (const [text, region, country] of [
    ['San Jose, CA', 'CA', 'US'],
    ['Gary, IN', 'IN', 'US'],
    ['Peoria, IL', 'IL', 'US'],
    ['Mobile, AL', 'AL', 'US'],
    ['Panama City, FL', 'FL', 'US'],
    ['Boulder, CO', 'CO', 'US'],
    ['Billings, MT', 'MT', 'US'],
    ['Cologne, NRW, DE', 'NRW', 'DE'],
    ['Munich (Bavaria), Germany', 'Bavaria', 'DE'],
    ['Freising, Bayern, DE', 'Bayern', 'DE'],
    ['Guelph, Ontario, CA', 'Ontario', 'CA'],
    ['Savannah, Georgia, GA', 'GA', 'US'],
  ] as const) {
    it(`knows the region of "${text}"`, () => {
      expect(readPlaces(text).places[0]).to.include({ region, country });
    });
  }

  for (const text of [
    'Georgia',
    'Washington',
    'Cambridge',
    'Birmingham',
    'San José',
    'Victoria',
    'DE',
    'CA',
    'Ontario, CA',
    'Neustadt, DE',
    'Itabirito, MG',
    'Dublin Germany',
    'Savannah, Georgia',
    'Head of Growth',
  ]) {
    it(`guesses no country for "${text}"`, () => {
      expect(countries(text)).to.deep.equal([]);
      expect(readPlaces(text).places[0]?.name).to.equal(text);
    });
  }

  for (const [text, names] of [
    ['Lyon; Nantes', ['Lyon', 'Nantes']],
    ['Lyon | Nantes', ['Lyon', 'Nantes']],
    ['Lyon / Nantes', ['Lyon', 'Nantes']],
    ['Lyon/Nantes', ['Lyon', 'Nantes']],
    ['Lyon · Nantes', ['Lyon', 'Nantes']],
    ['Lyon\nNantes', ['Lyon', 'Nantes']],
    ['Lyon or Nantes', ['Lyon', 'Nantes']],
    ['Lyon &amp; Nantes', ['Lyon', 'Nantes']],
    ['Lyon et Nantes', ['Lyon', 'Nantes']],
    ['Lyon, Nantes, Oslo', ['Lyon', 'Nantes', 'Oslo']],
    ['Toronto, New York', ['Toronto', 'New York']],
    ['Paris, New York, Oslo', ['Paris', 'New York', 'Oslo']],
    ['Paris, NY', ['Paris, NY']],
    ['Paris, Texas', ['Paris, Texas']],
    ['Buffalo, New York', ['Buffalo, New York']],
    ['Reno, NV, Provo, UT', ['Reno, NV', 'Provo, UT']],
    ['Lyon, France, Oslo, Norway', ['Lyon, France', 'Oslo, Norway']],
    ['Boise, ID; Tulsa, OK', ['Boise, ID', 'Tulsa, OK']],
    ['New York, New York', ['New York, New York']],
    ['Oslo; Oslo', ['Oslo']],
    ['Tyne and Wear', ['Tyne and Wear']],
    ['Salford and Trafford', ['Salford and Trafford']],
    ['Oslo 24/7', ['Oslo 24/7']],
    ['Oslo w/ travel', ['Oslo w/ travel']],
  ] as const) {
    it(`tells the places of ${JSON.stringify(text)} apart`, () => {
      expect(readPlaces(text).places.map(({ name }) => name)).to.deep.equal(names);
    });
  }

  for (const [text, areas] of [
    ['Remote', []],
    ['Homeoffice', []],
    ['Télétravail', []],
    ['Home based', []],
    ['Anywhere', []],
    ['Remote - US', ['US:US']],
    ['US-Remote', ['US:US']],
    ['Remote (EMEA)', ['EMEA:']],
    ['Remote - Worldwide', ['Worldwide:']],
    ['Home office, Deutschland', ['Deutschland:DE']],
    ['Remoto (España)', ['España:ES']],
    ['Praca zdalna, Polska', ['Polska:PL']],
    ['Remote (US or Canada)', ['US:US', 'Canada:CA']],
    ['Remote US/Canada', ['US:US', 'Canada:CA']],
    ['Remote (Germany only)', ['Germany:DE']],
    ['Remote, Ohio', ['Ohio:US']],
    ['UTC-5 to UTC+2', ['UTC-5 to UTC+2:']],
    ['UK (UTC±2)', ['UK (UTC±2):GB']],
    ['Americas or European timezones', ['Americas:', 'European timezones:']],
  ] as const) {
    it(`reads "${text}" as remote work from an area`, () => {
      const reading = readPlaces(text);
      expect(reading.workplace).to.equal('remote');
      expect(reading.places).to.deep.equal([]);
      expect(reading.areas.map(({ name, country }) => `${name}:${country ?? ''}`)).to.deep.equal(
        areas,
      );
    });
  }

  it('takes no city of one country into a state of another', () => {
    expect(readPlaces('Toronto, New York').places.map(({ country }) => country)).to.deep.equal([
      'CA',
      'US',
    ]);
  });

  for (const [text, areas] of [
    ['Remote, Ohio', ['Ohio:Ohio:US']],
    ['Remote - TX', ['TX:TX:US']],
    ['Remote - Bavaria, Germany', ['Bavaria, Germany:Bavaria:DE']],
    ['Remote - New York', ['New York:New York:US']],
    ['Remote - New York, NY', ['New York, NY:NY:US']],
    ['Remote - Washington, DC', ['Washington, DC:DC:US']],
    ['Remote (US - CA, NY)', ['CA:CA:US', 'NY:NY:US']],
    ['Remote in Ohio, Georgia, Texas', ['Ohio:Ohio:US', 'Georgia:Georgia:US', 'Texas:Texas:US']],
    ['Remote Ohio | Remote Georgia', ['Ohio:Ohio:US', 'Georgia:Georgia:US']],
    ['Remote, TX; Remote, CA', ['TX:TX:US', 'CA:CA:US']],
    ['Remote - US', ['US::US']],
    ['Remote, US; Remote, CA', ['US::US', 'CA::']],
    ['Remote, TX; Remote, ON; Remote, CA', ['TX:TX:US', 'ON:ON:CA', 'CA::']],
    ['Remote - CA', ['CA::']],
    ['Remote - Georgia', ['Georgia::']],
  ] as const) {
    it(`knows the states that "${text}" is bound to`, () => {
      const { areas: read } = readPlaces(text);
      expect(
        read.map(({ name, region = '', country = '' }) => [name, region, country].join(':')),
      ).to.deep.equal(areas);
    });
  }

  it('keeps the town of remote work as a place', () => {
    expect(readPlaces('Remote Bergen, Norway')).to.deep.equal({
      places: [{ name: 'Bergen, Norway', locality: 'Bergen', country: 'NO' }],
      areas: [],
      workplace: 'remote',
    });
  });

  it('takes a country for an area where the feed says elsewhere that the work is remote', () => {
    expect(readPlaces('Norway', 'remote').areas).to.deep.equal([{ name: 'Norway', country: 'NO' }]);
    expect(readPlaces('Norway').places).to.deep.equal([{ name: 'Norway', country: 'NO' }]);
  });

  it('reads what the place says about hybrid and office work, without it in the name', () => {
    expect(readPlaces('Bergen, Norway (Hybrid)')).to.deep.include({ workplace: 'hybrid' });
    expect(readPlaces('Hybrid - Bergen').places[0]?.name).to.equal('Bergen');
    expect(readPlaces('Norway (Bergen - Hybrid)').places[0]).to.deep.equal({
      name: 'Norway (Bergen)',
      locality: 'Bergen',
      country: 'NO',
    });
    expect(readPlaces('Office based - Bergen').workplace).to.equal('on-site');
    expect(readPlaces('Bergen (hybrid remote)').workplace).to.equal('hybrid');
  });

  it('takes no remote work, or some that can be agreed on, for no remote job (JP-15)', () => {
    const town = { locality: 'Bergen', country: 'NO' };
    for (const [text, name, workplace] of [
      ['Bergen, no remote', 'Bergen', 'on-site'],
      ['Bergen, kein Homeoffice', 'Bergen', 'on-site'],
      ['Bergen, teilweise remote', 'Bergen', 'hybrid'],
      ['Bergen, 2 Tage Homeoffice pro Woche', 'Bergen', 'hybrid'],
      ['Bergen (télétravail partiel)', 'Bergen', 'hybrid'],
      ['Bergen, Homeoffice möglich', 'Bergen, Homeoffice möglich', undefined],
      ['Bergen (remote possible)', 'Bergen (remote possible)', undefined],
    ] as const) {
      const reading = readPlaces(text);
      expect(reading.places, text).to.deep.equal([{ name, ...town }]);
      expect(reading.workplace, text).to.equal(workplace);
    }
    const text = 'Homeoffice möglich';
    expect(readPlaces(text)).to.deep.equal({ places: [{ name: text }], areas: [] });
  });

  it('takes letters for the sexes for no places', () => {
    expect(readPlaces('Remote (m/w/d)')).to.deep.equal({
      places: [],
      areas: [],
      workplace: 'remote',
    });
    expect(readPlaces('Bergen, f/m/x').places[0]?.locality).to.equal('Bergen');
  });

  it('keeps the place beside remote work', () => {
    for (const text of ['Bergen or remote', 'Bergen oder remote', 'Bergen ou télétravail']) {
      const { places, areas, workplace } = readPlaces(text);
      expect(places, text).to.deep.equal([{ name: 'Bergen', locality: 'Bergen', country: 'NO' }]);
      expect(areas, text).to.deep.equal([]);
      expect(workplace, text).to.equal('remote');
    }
  });

  it('offers remote work where one entry of a list does', () => {
    const reading = readPlaces('Bergen, Norway; Remote, Denmark');
    expect(reading.workplace).to.equal('remote');
    expect(reading.places.map(({ name }) => name)).to.deep.equal(['Bergen, Norway']);
    expect(reading.areas).to.deep.equal([{ name: 'Denmark', country: 'DK' }]);
  });
});
