// Writes, from the schema of the posting model, src/posting/model/feed.schema.json, which is published for
// editors and validators, and src/posting/model/posting-shapes.ts, which is checked against at run time.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { feedJsonSchema } from '../src/posting/model/feed-json-schema.js';
import * as model from '../src/posting/model/posting.js';
import { shapeOfSchema } from '../src/posting/model/shape-of-schema.js';

/** Writes a file of `src/posting/model` as Prettier has it. */
async function write(name: string, text: string): Promise<void> {
  const target = fileURLToPath(new URL(`../src/posting/model/${name}`, import.meta.url));
  const options = await prettier.resolveConfig(target);
  await writeFile(target, await prettier.format(text, { ...options, filepath: target }));
  console.log(`wrote ${target}`);
}

await write('feed.schema.json', JSON.stringify(feedJsonSchema()));

/** In this order, since each is written once and named where it is a part of one below. */
const parts = [
  {
    name: 'hiringOrganizationShape',
    schema: model.hiringOrganizationSchema,
    meaning: 'An employer.',
  },
  { name: 'sectionShape', schema: model.sectionSchema, meaning: 'A section of a description.' },
  {
    name: 'questionShape',
    schema: model.questionSchema,
    meaning: 'A question of an application form.',
  },
  { name: 'postingShape', schema: model.postingSchema, meaning: 'A posting of the model.' },
].map(({ schema, ...part }) => ({ ...part, shape: JSON.stringify(shapeOfSchema(schema)) }));

const shapes = parts.map(({ name, meaning, shape }, index) => {
  const text = parts
    .slice(0, index)
    .reduce((whole, part) => whole.replaceAll(part.shape, part.name), shape);
  return `/** ${meaning} */\nexport const ${name}: ObjectShape = ${text};`;
});
await write(
  'posting-shapes.ts',
  `// Written by scripts/feed-schema.ts from the schemas in posting.ts.
import type { ObjectShape } from './shape.js';

${shapes.join('\n\n')}
`,
);
