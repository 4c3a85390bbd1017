/**
 * Reads the recorded feeds that the runner serves under /samples/ when SAMPLES_DIR is set.
 * Tests that need them call `requireSamples(this)` first, which skips with a message where it is unset.
 */
let available: Promise<boolean> | undefined;

/** Skips the running test where no recorded feeds are at hand. */
export async function requireSamples(context: Mocha.Context): Promise<void> {
  available ??= fetch('/samples/').then((response) => response.ok);
  if (!(await available)) {
    console.info('skipped: set SAMPLES_DIR to the folder of recorded feeds to run this test');
    context.skip();
  }
}

/** The body of one recorded file, for example `feeds/lever/palantir-2.json`. */
export async function readSample(path: string): Promise<string> {
  const response = await fetch(`/samples/${path}`);
  if (!response.ok) throw new Error(`no recorded file ${path}`);
  return response.text();
}

/** The names of the files in one folder of recorded feeds. */
export async function listSamples(folder: string): Promise<string[]> {
  const response = await fetch(`/samples/${folder}/`);
  return (await response.json()) as string[];
}

/** The formats with recorded feeds, each in a folder of its name. */
export const recordedFormats = [
  'arbeitnow',
  'ashby',
  'bamboohr',
  'breezy',
  'greenhouse',
  'jobicy',
  'lever',
  'personio',
  'pinpoint',
  'recruitee',
  'remoteok',
  'remotive',
  'rippling',
  'smartrecruiters',
  'teamtailor',
  'workable',
] as const;
