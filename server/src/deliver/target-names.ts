/** The applicant tracking systems that applications can be passed on to. */
export const vendorNames = [
  'greenhouse',
  'lever',
  'ashby',
  'smartrecruiters',
  'recruitee',
] as const;

export type VendorName = (typeof vendorNames)[number];

/** All places, as settings, deliveries and metrics name them. */
export const targetNames = ['webhook', 'mail', ...vendorNames] as const;
