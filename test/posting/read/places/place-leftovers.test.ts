import '../../../support/setup.js';
import { expect } from '@open-wc/testing';
import { readPlaces } from '../../../../src/posting/read/places/place.js';

const localities = (text: string): string[] =>
  readPlaces(text).places.flatMap(({ locality }) => locality ?? []);

/** The countries that a text names, places and areas alike. */
function countries(text: string): string[] {
  const { places, areas } = readPlaces(text);
  return [...new Set([...places, ...areas].flatMap(({ country }) => country ?? []))].sort();
}

describe('readPlaces, with words that are no place', () => {
  for (const [text, zones] of [
    ['Remote (PT)', ['PT']],
    ['Remote - PT', ['PT']],
    ['Remote (EST or CST)', ['EST or CST']],
    ['Remote, EST hours', ['EST hours']],
    ['Remote (CET ±3)', ['CET ±3']],
    ['Remote (Eastern Time)', ['Eastern Time']],
  ] as const) {
    it(`names no country for the time zone of "${text}"`, () => {
      const { places, areas, workplace } = readPlaces(text);
      expect(workplace).to.equal('remote');
      expect(places).to.deep.equal([]);
      expect(areas).to.deep.equal(zones.map((name) => ({ name })));
    });
  }

  for (const text of [
    'Home based with travel',
    'Remote plus quarterly offsites',
    'Remote, some travel required',
    'Remote – laptop provided',
    'Home-based with travel to Kisumu, Kenya',
    'Remote (travel to HQ in Oslo quarterly)',
  ]) {
    it(`keeps the words of "${text}" together`, () => {
      expect(readPlaces(text)).to.deep.equal({
        places: [],
        areas: [{ name: text }],
        workplace: 'remote',
      });
    });
  }

  it('states no workplace where days at home are a matter to agree on', () => {
    for (const days of ['Homeoffice 2 Tage/Woche möglich', '2 Tage Homeoffice möglich']) {
      const { places, workplace } = readPlaces(`Leipzig (${days})`);
      expect([places[0]?.name, workplace]).to.deep.equal([`Leipzig (${days})`, undefined]);
    }
    expect(readPlaces('Leipzig (2 Tage Homeoffice)').workplace).to.equal('hybrid');
  });

  it('takes the words for "or" of many languages for two places', () => {
    for (const text of ['Helsinki tai Tampere', 'Oslo eller Bergen', 'Praha nebo Brno'])
      expect(localities(text), text).to.deep.equal(text.split(/ [a-z]+ /));
  });

  for (const [text, towns, country, workplace] of [
    ['Singapore (Remote OK)', [undefined], 'SG', undefined],
    ['Berlin (remote ok)', ['Berlin'], 'DE', undefined],
    ['Lyon ou télétravail', ['Lyon'], 'FR', 'remote'],
    ['São Paulo/SP ou remoto', ['São Paulo'], 'BR', 'remote'],
    ['Tokyo, Japan (Roppongi)', ['Tokyo'], 'JP', undefined],
    ['Makati, Metro Manila', ['Makati'], 'PH', undefined],
    ['Dallas-Fort Worth Metroplex', ['Dallas-Fort Worth'], 'US', undefined],
    ['San Juan, PR', ['San Juan'], 'PR', undefined],
    ['Curitiba, PR', ['Curitiba'], 'BR', undefined],
    ['DEU-Bayern-München', ['München'], 'DE', undefined],
    ['The Anchor Inn, Port Isaac, Cornwall PL29 3RB', ['Port Isaac'], 'GB', undefined],
    ['The Old Mill, Bath, BA1 5LS', ['Bath'], 'GB', undefined],
    ['Elm House, Bath, BA1 5LS', ['Bath'], 'GB', undefined],
    ['The Woodlands, TX 77380', ['The Woodlands'], 'US', undefined],
    ['Agence de Nantes', ['Nantes'], 'FR', undefined],
    ['Usine de Sochaux', [undefined], undefined, undefined],
    ['Wasserburg am Inn, Germany', ['Wasserburg am Inn'], 'DE', undefined],
  ] as const) {
    it(`reads "${text}"`, () => {
      const reading = readPlaces(text);
      expect(reading.places.map(({ locality }) => locality)).to.deep.equal(towns);
      expect([reading.places[0]?.country, reading.workplace]).to.deep.equal([country, workplace]);
      expect(reading.areas).to.deep.equal([]);
    });
  }

  it('leaves no brackets that held words about remote work alone', () => {
    expect(readPlaces('Riverbend, IL (hybrid; 2 days remote)').places[0]?.name).to.equal(
      'Riverbend, IL',
    );
  });

  it('takes no part in front of a town for its region', () => {
    const [place] = readPlaces('BGC, Taguig City, Philippines').places;
    expect([place?.locality, place?.region, place?.country]).to.deep.equal([
      'Taguig',
      undefined,
      'PH',
    ]);
  });

  it('reads what a country is without as no place', () => {
    const { places, areas } = readPlaces('Remote – US only, no California');
    expect(places).to.deep.equal([]);
    expect(areas.map(({ country, region }) => [country, region])).to.deep.equal([
      ['US', undefined],
    ]);
  });

  it('takes towns with a state each for two places, whether they are known or not', () => {
    const text = 'Riverbend, TX & Stony Ford, TX';
    expect(readPlaces(text).places.map(({ locality, region }) => [locality, region])).to.deep.equal(
      [
        ['Riverbend', 'TX'],
        ['Stony Ford', 'TX'],
      ],
    );
    expect(readPlaces('Riverbend & Stony Ford, TX').places).to.have.length(1);
  });

  for (const [text, locality, region] of [
    ['Lamp House, 8820 Wädenswil, Switzerland', 'Wädenswil', undefined],
    ['Alpenrose, 6456 Obergurgl, Tirol', 'Obergurgl', 'Tirol'],
    ['London, Camden NW1 8AB', 'London', 'Camden'],
  ] as const) {
    it(`finds the town of "${text}" by its postal code`, () => {
      const [place] = readPlaces(text).places;
      expect([place?.locality, place?.region]).to.deep.equal([locality, region]);
    });
  }

  it('takes days at home for no street', () => {
    const [place] = readPlaces('Utrecht (2 dagen thuis)').places;
    expect([place?.locality, place?.street]).to.deep.equal(['Utrecht', undefined]);
  });

  for (const [text, country] of [
    ['Faro, PT', 'PT'],
    ['Tallinn, EST', 'EE'],
    ['New York, EST', 'US'],
    ['Hartford, CT', 'US'],
    ['Bristol, CT', 'US'],
    ['Addis Ababa, ET', 'ET'],
    ['Remote - Canada (ET)', 'CA'],
    ['Remote US (Pacific Time)', 'US'],
  ] as const) {
    it(`tells the code of "${text}" from a time zone`, () => {
      expect(countries(text)).to.deep.equal([country]);
    });
  }

  for (const [text, stated] of [
    ['Hybrid 3 days per week - Bergen', 'hybrid'],
    ['Bergen (3x per week onsite)', 'hybrid'],
    ['Bergen, at least two days a week in the office', 'hybrid'],
    ['Bergen, 2 Tage pro Woche im Büro', 'hybrid'],
    ['Bergen (2 jours par semaine de télétravail)', 'hybrid'],
    ['Bergen (5 days a week in office)', 'on-site'],
    ['Bergen (4 days/week)', undefined],
  ] as const) {
    it(`reads how often people come to the office in "${text}"`, () => {
      expect(localities(text)).to.deep.equal(['Bergen']);
      expect(readPlaces(text).workplace).to.equal(stated);
    });
  }

  for (const [text, left, name] of [
    ['Remote (US, excluding California)', ['US'], 'US, excluding California'],
    ['Remote - US (except CO, NY)', ['US'], 'US (except CO, NY)'],
    ['Remote - Canada; not available in Quebec', ['CA'], 'Canada'],
    ['Anywhere except Quebec or Alberta', [], 'except Quebec or Alberta'],
    ['Remote - Spain (Madrid preferred)', ['ES'], 'Spain (Madrid preferred)'],
    ['Remote - Spain, ideally in Madrid', ['ES'], 'Spain, ideally in Madrid'],
    ['Remote in Germany (Bavaria excluded)', ['DE'], 'Germany (Bavaria excluded)'],
  ] as const) {
    it(`takes nothing that "${text}" leaves out, or would like, for a place`, () => {
      const { places, areas } = readPlaces(text);
      expect(places).to.deep.equal([]);
      expect(countries(text)).to.deep.equal(left);
      expect(areas[0]?.name).to.equal(name);
    });
  }

  for (const text of [
    'Building 12',
    'Store #204',
    'Gate B',
    'Northern',
    'Harbour Campus',
    'Client site',
    'Any week day',
    'Travel required',
    'Nationwide',
    'ZZZ',
    'Two of our offices',
  ]) {
    it(`keeps "${text}" as a name and takes it for no town`, () => {
      expect(readPlaces(text)).to.deep.equal({ places: [{ name: text }], areas: [] });
    });
  }

  for (const [text, country] of [
    ['Southern Norway', 'NO'],
    ['Across Norway', 'NO'],
    ['The whole of Norway, Norway', 'NO'],
    ['Various locations in Norway', 'NO'],
    ['Lower 48', 'US'],
    ['US Nationwide', 'US'],
    ['Bay Area', 'US'],
  ] as const) {
    it(`knows only the country of "${text}"`, () => {
      expect(localities(text)).to.deep.equal([]);
      expect(countries(text)).to.deep.equal([country]);
    });
  }

  for (const text of [
    'Neumarkt in der Oberpfalz',
    'Newcastle upon Tyne',
    'The Woodlands, TX',
    'College Station, TX',
    'Stow-on-the-Wold',
    'Dar es Salaam, Tanzania',
    "'s-Hertogenbosch, NL",
    'San Ramón de la Vega',
  ]) {
    it(`knows the town of "${text}" for one`, () => {
      expect(localities(text)).to.deep.equal([text.split(',')[0]]);
    });
  }

  for (const [text, street, postalCode, locality] of [
    ['40 Mill Lane St Albans, UK', '40 Mill Lane', undefined, 'St Albans'],
    ['40 Mill Lane, Kettering NN16 8TQ', '40 Mill Lane', 'NN16 8TQ', 'Kettering'],
    ['Mühlenstraße 5, 34117 Kassel', 'Mühlenstraße 5', '34117', 'Kassel'],
    ['7 Water Street, Tulsa, OK 74103', '7 Water Street', '74103', 'Tulsa'],
    ['1012 AB Amsterdam', undefined, '1012 AB', 'Amsterdam'],
    ['Toronto, ON M5V 2T6', undefined, 'M5V 2T6', 'Toronto'],
  ] as const) {
    it(`keeps the street and the postal code of "${text}" apart`, () => {
      const [place] = readPlaces(text).places;
      expect([place?.street, place?.postalCode, place?.locality]).to.deep.equal([
        street,
        postalCode,
        locality,
      ]);
    });
  }

  for (const [text, country] of [
    ['Korea, Republic of', 'KR'],
    ['Chisinau, Moldova, Republic of', 'MD'],
    ['Tanzania, United Republic of', 'TZ'],
    ['Bolivia (Plurinational State of)', 'BO'],
    ['Congo, The Democratic Republic of the', 'CD'],
    ['Taipei, Taiwan, Province of China', 'TW'],
    ['Boston, United States', 'US'],
  ] as const) {
    it(`reads the official name of a country in "${text}"`, () => {
      expect(countries(text)).to.deep.equal([country]);
    });
  }

  for (const [text, locality, region, country] of [
    ['USA-CA-Oakland', 'Oakland', 'CA', 'US'],
    ['US_TX_Waco', 'Waco', 'TX', 'US'],
    ['GBR.Hull', 'Hull', undefined, 'GB'],
    ['USA, VA, McLean', 'McLean', 'VA', 'US'],
    ['United States-Texas-Waco', 'Waco', 'Texas', 'US'],
    ['Germany-Kassel', 'Kassel', undefined, 'DE'],
    ['Waco TX USA', 'Waco', 'TX', 'US'],
    ['Waco TX', 'Waco', 'TX', 'US'],
    ['Tracy, CA.', 'Tracy', 'CA', 'US'],
    ['Bend OR', 'Bend', 'OR', 'US'],
    ['Tandil, AR', 'Tandil', undefined, 'AR'],
    ['Conway, AR', 'Conway', 'AR', 'US'],
    ['Moosburg, DE', 'Moosburg', undefined, undefined],
    ['Witten, DE', 'Witten', undefined, 'DE'],
    ['Tbilisi, Georgia', 'Tbilisi', undefined, 'GE'],
  ] as const) {
    it(`reads the parts of "${text}"`, () => {
      const [place] = readPlaces(text).places;
      expect([place?.locality, place?.region, place?.country]).to.deep.equal([
        locality,
        region,
        country,
      ]);
    });
  }

  for (const [text, locality] of [
    ['Repair Café, Graz', 'Graz'],
    ['Main Library, 410 Elm St, Riverbend, IL 62901', 'Riverbend'],
    ['The Old Mill, 12 Main St, Riverbend, IL', 'Riverbend'],
    ['Riverbend, 410 Elm St, IL', 'Riverbend'],
    ['Graz, Elmgasse 12, Austria', 'Graz'],
  ] as const) {
    it(`finds the town beside the house of "${text}"`, () => {
      expect(localities(text)).to.deep.equal([locality]);
    });
  }

  for (const [text, locality] of [
    ['Nantes (44), télétravail 2 jours/semaine', 'Nantes'],
    ['Berlin, 40h/Woche', 'Berlin'],
    ['Utrecht, 32 uur/week', 'Utrecht'],
    ['Poste basé à Nantes (44)', 'Nantes'],
    ['Quận 1, TP. Hồ Chí Minh', 'Hồ Chí Minh'],
    ['Elm Estate, Bray, Co. Wicklow', 'Bray'],
  ] as const) {
    it(`finds one town in "${text}"`, () => {
      const { places } = readPlaces(text);
      expect(places.map((place) => [place.locality, place.street])).to.deep.equal([
        [locality, undefined],
      ]);
    });
  }

  it('takes a part of a country that nobody lives in for a place of work', () => {
    const { places, areas, workplace } = readPlaces('Anywhere in the Elm Forest');
    expect([places, areas, workplace]).to.deep.equal([
      [{ name: 'Anywhere in the Elm Forest' }],
      [],
      undefined,
    ]);
    for (const text of [
      'Anywhere in Germany',
      'Anywhere in Europe',
      'Anywhere in Texas',
      'Anywhere',
    ])
      expect(readPlaces(text).workplace, text).to.equal('remote');
  });

  it('takes a code that may be a country’s for a state among states', () => {
    const [first, second] = readPlaces('Smyrna, DE; Lima, OH').places;
    expect(first).to.include({ region: 'DE', country: 'US' });
    expect(second).to.include({ region: 'OH', country: 'US' });
  });

  for (const [text, names] of [
    ['Oslo OR Bergen', ['Oslo', 'Bergen']],
    ['Oslo and/or Bergen', ['Oslo', 'Bergen']],
    ['US-Oakland, US-Waco', ['Oakland', 'Waco']],
    ['Oslo; Oslo, Norway', ['Oslo']],
    ['Luxembourg; Luxembourg, Luxembourg', ['Luxembourg']],
  ] as const) {
    it(`tells the towns of "${text}" apart, each once`, () => {
      expect(localities(text)).to.deep.equal(names);
    });
  }

  it('keeps a country beside one of its towns', () => {
    expect(readPlaces('Norway; Oslo, Norway').places).to.have.length(2);
  });
});
