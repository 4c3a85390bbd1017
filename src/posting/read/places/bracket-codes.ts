/** Provinces of Italy (ISO 3166-2:IT) and cantons of Switzerland (ISO 3166-2:CH), whose codes stand in brackets behind a town. */
const codes: Readonly<Record<string, string>> = {
  IT: 'AG AL AN AO AP AQ AR AT AV BA BG BI BL BN BO BR BS BT BZ CA CB CE CH CL CN CO CR CS CT CZ EN FC FE FG FI FM FR GE GO GR IM IS KR LC LE LI LO LT LU MB MC ME MI MN MO MS MT NA NO NU OR PA PC PD PE PG PI PN PO PR PT PU PV PZ RA RC RE RG RI RM RN RO SA SI SO SP SR SS SU SV TA TE TN TO TP TR TS TV UD VA VB VC VE VI VR VT VV',
  CH: 'AG AI AR BE BL BS FR GE GL GR JU LU NE NW OW SG SH SO SZ TG TI UR VD VS ZG ZH',
};

/** The countries that write a code in brackets behind a town: "Carpi (MO)" is no more in Missouri than "Bulle (FR)" in France. */
export function countriesOfBracketCode(code: string): string[] {
  return Object.entries(codes).flatMap(([country, list]) =>
    list.split(' ').includes(code) ? [country] : [],
  );
}
