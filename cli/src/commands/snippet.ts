import { attributes, markup } from '../pages/markup.js';
import { UsageError } from '../usage-error.js';
import { defineCommand } from './command.js';
import {
  embedOptions,
  feedAddresses,
  readPackageJson,
  readPageAddress,
  scriptOf,
} from '../options/embed-options.js';

const element = 'job-board';

/** `open-roles snippet`: the tags to paste. */
export const snippetCommand = defineCommand({
  name: 'snippet',
  summary: 'print the tags that show feeds on a page',
  description:
    'Prints the script tag, with the hash of the script of this version (Subresource Integrity), and the element for these feeds, to be pasted into a page.',
  exitStatus: '0 fine, 2 wrong use',
  inputs: feedAddresses,
  options: {
    ...embedOptions,
    attribute: {
      flags: '--attribute NAME=VALUE…',
      help: `attributes of <${element}>, for example layout=grid; of those that are there or not, the name alone`,
      read: readAttributes,
    },
  },
  run({ names }, { script, applyAction, attribute = {} }, terminal) {
    const src = names.map((name) => readPageAddress(name, 'the feed').text).join(' ');
    const { text, file } = scriptOf(script);
    const integrity = integrityOf(file);
    const board = { src, 'apply-action': applyAction?.text, ...attribute };
    const tags = markup`<script type="module"${attributes({ src: text, integrity })}></script>
<job-board${attributes(board)}></job-board>
`;
    terminal.out(tags.text);
    if (file === 'open-roles.js' && !terminal.isQuiet) {
      terminal.error(
        'The hash is that of open-roles.js alone, which loads the files beside it; open-roles.single.js is all in one.\n',
      );
    }
    return Promise.resolve(0);
  },
});

/** The hash of a script of the installed package. */
function integrityOf(file: string): string | undefined {
  const { files } = readPackageJson('open-roles/dist/cdn/manifest.json') as {
    files: Readonly<Record<string, { integrity: string } | undefined>>;
  };
  return files[file]?.integrity;
}

/** The attributes of the element, and whether each is there or not, without a value. */
function knownAttributes(): Map<string, boolean> {
  const { modules } = readPackageJson('open-roles/custom-elements.json') as {
    modules: {
      declarations: {
        tagName?: string;
        attributes?: { name: string; type?: { text: string } }[];
      }[];
    }[];
  };
  const declared = modules.flatMap(({ declarations }) => declarations);
  const board = declared.find(({ tagName }) => tagName === element);
  return new Map(board?.attributes?.map(({ name, type }) => [name, type?.text === 'boolean']));
}

/** Reads `NAME=VALUE` and `NAME`. @throws UsageError */
function readAttributes(value: unknown, label: string): Record<string, string | true> {
  const known = knownAttributes();
  const read: Record<string, string | true> = {};
  for (const text of [value].flat()) {
    const [, name = '', , words] = /^([^=]*)(=(.*))?$/s.exec(String(text)) ?? [];
    const isBare = known.get(name);
    if (isBare === undefined) {
      const all = [...known.keys()].sort().join(', ');
      throw new UsageError(`${label}: <${element}> has no attribute "${name}". It has: ${all}.`);
    }
    if (isBare !== (words === undefined)) {
      const right = isBare ? name : `${name}=VALUE`;
      throw new UsageError(`${label}: "${String(text)}" is to be written ${right}.`);
    }
    read[name] = words ?? true;
  }
  return read;
}
